import StrategyTestSupport

/// A real year up to a cut, with the three years before and how it ended.
struct AccuracyCase {
    /// What is known of how a year goes.
    enum Shape {
        case none
        /// So many years before.
        case years(Int)
        /// The year before as a programme, its total as the target.
        case programme
    }

    let name: String
    /// How many periods have passed.
    let passed: Int
    let target: Double
    let actual: Double
    /// What was done so far.
    let done: Double
    /// The amounts of each year's periods, the measured one first and up to the cut.
    private let years: [[Double]]
    private let month: Double

    /// The 237 cases.
    static func all() throws -> [AccuracyCase] {
        let series = try accuracySeries()
        return try GoldenTally.rows("accuracy_cases.csv").map { row in
            let values = series[row["series"] ?? ""] ?? []
            let frequency = Int(row.number("freq"))
            let first = Int(row.number("first_t")) - 1
            let passed = Int(row.number("k"))
            let years = (0...3).map { back in
                let start = first - back * frequency
                return Array(values[start..<(start + (back == 0 ? passed : frequency))])
            }
            return AccuracyCase(
                name: row["case"] ?? "", passed: passed, target: row.number("target_prev_total"),
                actual: row.number("actual_total"), done: row.number("ytd"), years: years,
                month: 12 / Double(frequency))
        }
    }

    /// The series as the module gets it.
    func indicator(_ shape: Shape) -> Indicator {
        var indicator = Indicator(totals(0), horizon: 12, target: target)
        indicator.times = years[0].indices.map { Double($0 + 1) * month } + [12]
        indicator.resets = true
        switch shape {
        case .none: break
        case .programme:
            for (index, total) in totals(1).prefix(passed).enumerated() { indicator.programmed[index] = total }
        case .years(let count):
            for back in 1...count {
                let times = years[back].indices.map { Double($0 + 1) * month - 12 * Double(back) }
                indicator.times = times + indicator.times
                indicator.executed = totals(back) + indicator.executed
                indicator.programmed = times.map { _ in nil } + indicator.programmed
            }
        }
        return indicator
    }

    private func totals(_ year: Int) -> [Double] {
        var total = 0.0
        return years[year].map { amount in
            total += amount
            return total
        }
    }
}

/// The values of the real series, by name.
func accuracySeries() throws -> [String: [Double]] {
    try GoldenTally.rows("accuracy_series.csv").reduce(into: [:]) { series, row in
        series[row["series"] ?? "", default: []].append(row.number("value"))
    }
}
