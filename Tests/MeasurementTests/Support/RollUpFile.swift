/// The matrix of many units and cuts that the expected roll-up belongs to, made of whole numbers only, so that it's the
/// same everywhere.
enum RollUpFile {
    static let sizes = [30, 25, 20, 15, 10]

    /// `rows` rows, a multiple of 100.
    static func text(rows: Int, seed: UInt64 = 20_240_331) -> String {
        let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15
        var indicators: [String] = []
        for (objective, size) in sizes.enumerated() {
            for _ in 0..<size {
                let number = indicators.count + 1
                let weight = 1 + mix(seed &+ gamma &* UInt64(number)) % 20
                indicators.append("O\(objective + 1),I\(padded(number, 3)),\(weight),")
            }
        }
        var state = seed &* gamma
        var text = "unit,period,objective,indicator,weight,programmed,executed\n"
        for block in 0..<(rows / 100) {
            let quarter = block % 20
            let lead = "U\(padded(block / 20 + 1, 6)),\(2024 + quarter / 4)Q\(quarter % 4 + 1),"
            for indicator in indicators {
                state = state &+ gamma
                let random = mix(state)
                var programmed = 100 + (random & 0xFFFF_FFFF) % 1_000_000
                let rate = 300 + ((random >> 32) & 0xFFFFF) % 1401
                let kind = (random >> 52) % 1000
                if kind < 5 { programmed = 0 }
                let executed = programmed > 0 ? programmed * rate / 1000 : (random >> 40) % 5000
                text += lead + indicator + cents(programmed) + ","
                text += (5..<10).contains(kind) ? "\n" : cents(executed) + "\n"
            }
        }
        return text
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
    }

    private static func cents(_ value: UInt64) -> String { "\(value / 100).\(padded(Int(value % 100), 2))" }
}
