internal import StrategyHost

/// What nobody thought of.
struct FuzzBatches: StrategyCheck {
    static let summary = "random batches, with strange values and sizes, are measured without a NaN or refused"
    static let rules: [Rule] = [.measure, .missing, .outputColumn]

    private static let count = 600
    private static let strange = [
        0, -0.0, 1, -1, .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
        .leastNonzeroMagnitude, .leastNormalMagnitude, 1e-300, 1e300, 100, 1e15, 0.1,
    ]

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker(7)
        let instance = try strategy.instance()
        for round in 0..<Self.count {
            let batch = Self.batch(&maker)
            let what = "random batch \(round) of seed \(strategy.subject.seed)"
            strategy.subject.step("measuring \(what)")
            let measurement = try instance.measure(batch, at: round % 2 == 0 ? .end : .start)
            let problem =
                measurement.damage ?? measurement.answer.flaw(rowCount: batch.rowCount) ?? measurement.firstNaN
                ?? measurement.outputs.first { !$0.isTailClear }.map { "output '\($0.name)' has bits behind its end" }
            if let problem { throw .failed("\(what): \(problem)") }
        }
    }

    /// A batch of up to 60 rows, with strange values in one of two.
    private static func batch(_ maker: inout BatchMaker) -> SampleBatch {
        var sizes: [Int] = []
        for _ in 0..<maker.random.below(6) { sizes.append(maker.random.below(12)) }
        let holes = [0, 0.1, 0.5, 1][maker.random.below(4)]
        var batch = maker.batch(sizes, missing: holes)
        guard batch.rowCount > 0, maker.random.below(2) == 0 else { return batch }
        let numeric = maker.inputs.filter { $0.kind == .number }
        guard !numeric.isEmpty else { return batch }
        for _ in 0...maker.random.below(4) {
            let input = numeric[maker.random.below(numeric.count)]
            let value = strange[maker.random.below(strange.count)]
            let row = maker.random.below(batch.rowCount)
            batch[input.name]?.numbers[row] = value
        }
        return batch
    }
}
