internal import StrategyABI
internal import StrategyHost

/// Of what chance makes.
extension Check {
    static let fuzz: [Check] = [
        // What nobody thought of.
        .strategy(
            "fuzz-batches", "random batches, with strange values and sizes, are measured without a NaN or refused",
            [.measure, .missing, .outputColumn]
        ) { strategy throws(Finding) in
            var maker = strategy.maker(7)
            let instance = try strategy.instance()
            for round in 0..<600 {
                let batch = randomBatch(&maker)
                let what = "random batch \(round) of seed \(strategy.subject.seed)"
                strategy.subject.step("measuring \(what)")
                let measurement = try instance.measure(batch, at: round % 2 == 0 ? .end : .start)
                let problem =
                    measurement.damage ?? measurement.answer.flaw(rowCount: batch.rowCount) ?? measurement.firstNaN
                    ?? measurement.outputs.first { !$0.isTailClear }.map {
                        "output '\($0.name)' has bits behind its end"
                    }
                if let problem { throw .failed("\(what): \(problem)") }
            }
        },

        // What somebody may send to a service.
        .strategy(
            "fuzz-parameters", "random parameters, most of them broken, are accepted or refused with a reason",
            [.create, .nothingCrosses]
        ) { strategy throws(Finding) in
            var random = RandomNumbers(seed: strategy.subject.seed &+ 11)
            for round in 0..<2_000 {
                let json = randomText(for: strategy.parameters, &random)
                let what = "random parameters \(round) of seed \(strategy.subject.seed)"
                strategy.subject.step("creating with \(what)")
                let made = try strategy.create(json)
                if made.answer.isOK { strategy.table.pointee.destroy(made.out) }
                if let flaw = made.answer.flaw() { throw .failed("\(what): \(flaw)") }
                try Finding.unless(
                    made.answer.isOK == (made.out != nil),
                    "\(what): \(made.answer.description), and the instance says otherwise")
            }
        },
    ]
}

extension Check {
    private static let strangeNumbers = [
        0, -0.0, 1, -1, .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
        .leastNonzeroMagnitude, .leastNormalMagnitude, 1e-300, 1e300, 100, 1e15, 0.1,
    ]

    /// A batch of up to 60 rows, with strange values in one of two.
    private static func randomBatch(_ maker: inout BatchMaker) -> SampleBatch {
        var sizes: [Int] = []
        for _ in 0..<maker.random.below(6) { sizes.append(maker.random.below(12)) }
        let holes = [0, 0.1, 0.5, 1][maker.random.below(4)]
        var batch = maker.batch(sizes, missing: holes)
        guard batch.rowCount > 0, maker.random.below(2) == 0 else { return batch }
        let numeric = maker.inputs.filter { $0.kind == .number }
        guard !numeric.isEmpty else { return batch }
        for _ in 0...maker.random.below(4) {
            let input = numeric[maker.random.below(numeric.count)]
            let value = strangeNumbers[maker.random.below(strangeNumbers.count)]
            let row = maker.random.below(batch.rowCount)
            batch[input.name]?.numbers[row] = value
        }
        return batch
    }

    private static let pieces = [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "null", "true", "false", "1", "-", "1e999", "-1e-999", "0.1",
        " ",
        "\n", "\"a\"", "\"inf\"", "\"-inf\"", "{}", "\u{0}", "ñ", "\u{1F600}",
    ]

    /// Proper parameters with a piece put in, taken out or cut off; or pieces alone.
    private static func randomText(for parameters: [ParameterSpecification], _ random: inout RandomNumbers) -> [UInt8] {
        var bytes = Array(ParameterText.defaults(of: parameters).utf8)
        for _ in 0...random.below(3) {
            let place = random.below(bytes.count + 1)
            switch random.below(4) {
            case 0: bytes.insert(contentsOf: Array(pieces[random.below(pieces.count)].utf8), at: place)
            case 1: bytes.removeSubrange(place...)
            case 2: if place < bytes.count { bytes.remove(at: place) }
            default: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
            }
        }
        return bytes
    }
}
