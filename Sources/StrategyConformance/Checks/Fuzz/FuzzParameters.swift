internal import StrategyABI
internal import StrategyHost

/// What somebody may send to a service.
struct FuzzParameters: StrategyCheck {
    static let summary = "random parameters, most of them broken, are accepted or refused with a reason"
    static let rules: [Rule] = [.create, .nothingCrosses]

    private static let count = 2_000
    private static let pieces = [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "null", "true", "false", "1", "-", "1e999", "-1e-999", "0.1",
        " ",
        "\n", "\"a\"", "\"inf\"", "\"-inf\"", "{}", "\u{0}", "ñ", "\u{1F600}",
    ]

    func run(on strategy: Strategy) throws(Finding) {
        var random = RandomNumbers(seed: strategy.subject.seed &+ 11)
        for round in 0..<Self.count {
            let json = Self.text(for: strategy.parameters, &random)
            let what = "random parameters \(round) of seed \(strategy.subject.seed)"
            strategy.subject.step("creating with \(what)")
            let made = try strategy.create(json)
            if made.answer.isOK { strategy.table.pointee.destroy(made.out) }
            if let flaw = made.answer.flaw() { throw .failed("\(what): \(flaw)") }
            try Finding.unless(
                made.answer.isOK == (made.out != nil),
                "\(what): \(made.answer.description), and the instance says otherwise")
        }
    }

    /// Proper parameters with a piece put in, taken out or cut off; or pieces alone.
    private static func text(for parameters: [ParameterSpecification], _ random: inout RandomNumbers) -> [UInt8] {
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
