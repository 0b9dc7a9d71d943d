import StrategyHost

/// Times the projection of many short series in one batch: `trend-bench [SERIES.csv]`; or projects the series of a file:
/// `trend-bench project ROWS.csv`.
///
/// A line of the file is a cumulative series of equal steps, projected by four more of them along an even programme;
/// without a file there are 10,000 of 12 steps. Each method's time is of this thread alone, the least of its runs: whatever
/// else the machine does comes on top.
@main
enum TrendBench {
    /// What all methods may take together, of 10,000 series.
    private static let goal = Duration.milliseconds(100)

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let strategy = try StrategyCatalog(searching: .standard()).load("trend-projection")
        if arguments.first == "project", let file = arguments.dropFirst().first {
            return try RowsFile(file).project(by: strategy)
        }
        let series = try arguments.first.map(SampleSeries.init(file:)) ?? SampleSeries()
        var names: [String] = []
        if let method = strategy.metadata.parameters.first(where: { $0.name == "method" }) { names = method.choices }
        let kinds = [true, false].map { series.batch(isCumulative: $0) }
        var total = Duration.zero
        print("\(series.count) series, CPU in ms")
        for name in names where name != "auto" {
            let spent = try time(strategy, name, kinds[name == "combination" ? 1 : 0], wanting: figures)
            total += spent
            show(name, spent)
        }
        show("all of them", total)
        print("at most \(goal.milliseconds): \(total <= goal ? "met" : "missed")")
        show("auto with every output, totals", try time(strategy, "auto", kinds[0], wanting: nil))
        show("auto with every output, levels", try time(strategy, "auto", kinds[1], wanting: nil))
    }

    /// What a report gives of each indicator.
    private static let figures = [
        "executed", "low", "high", "probability", "standard_error", "degrees_of_freedom", "floor", "pace",
        "required_pace", "method",
    ]

    private static func time(
        _ strategy: LoadedStrategy, _ method: String, _ batch: ColumnBatch, wanting: [String]?
    ) throws -> Duration {
        let instance = try strategy.instance(parameters: ["method": .text(method)])
        var least = Duration.seconds(1000)
        for _ in 0..<9 {
            let start = ThreadTime.now
            let result = try instance.measure(batch, wanting: wanting)
            least = min(least, ThreadTime.now - start)
            guard try result.column("executed")[0] != nil else { throw BenchError.nothingProjected }
        }
        return least
    }

    private static func show(_ name: String, _ spent: Duration) {
        print("  " + name + String(repeating: " ", count: max(1, 34 - name.count)) + spent.milliseconds)
    }

    private enum BenchError: Error { case nothingProjected }
}
