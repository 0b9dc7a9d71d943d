public import StrategyKit
import TrendMethods

/// Projects what an indicator will have executed at the horizon, from its reports so far.
///
/// The last row of a group is the horizon, and its programme the target.
struct TrendProjection: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        metadata: PackageResources.strategy_json, capabilities: [.rowOrderMatters, .outputsOptional])

    /// What the pace is taken for.
    private enum Drift: String, CaseIterable {
        /// One that itself changes within the year.
        case changing
        /// One that goes on as it is.
        case pure
    }

    private let rule: Rule
    private let coverage: Double

    init(parameters: Parameters) throws(StrategyError) {
        coverage = try parameters.number("coverage")
        rule = Rule(
            MethodRegistry(asked: try parameters.text("method")),
            options: MethodOptions(
                isDriftPure: try parameters.text("drift") == Drift.pure.rawValue,
                weighting: try parameters.number("weighting")),
            quantile: Quantile(coverage: coverage))
    }

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        let wanted = Output.allCases.filter { outputs.contains($0.rawValue) }
        let results = try results(of: batch, wanted: wanted)
        for output in wanted {
            var column = try outputs.column(output.rawValue)
            for (group, result) in results.enumerated() {
                // What overflows isn't known.
                column[group] = result[output].flatMap { $0.isFinite ? $0 : nil }
                if output == .executed { column.flag(group, result.flags) }
            }
        }
    }

    private func results(of batch: borrowing Batch, wanted: [Output]) throws(StrategyError) -> [GroupResult] {
        let times = try batch.numbers("time")
        let executed = try batch.numbers("executed")
        let programme = try batch.numbers("programmed")
        let baseline = try batch.numbers("baseline")
        let cumulative = try batch.booleans("cumulative")
        let costly = WantedOutputs(wanted)
        let reader = SeriesReader(batch)
        // A column that isn't there is never looked at; any other one stands in for it.
        let falling = try batch.booleans(reader.hasFalling ? "falling" : "cumulative")
        let resets = try batch.booleans(reader.hasResets ? "resets" : "cumulative")
        let ceiling = try batch.numbers(reader.hasCeiling ? "ceiling" : "baseline")
        var series = Series()
        var results: [GroupResult] = []
        results.reserveCapacity(batch.groupCount)
        for group in 0..<batch.groupCount {
            try batch.checkCancellation()
            let rows = batch.rows(of: group)
            guard let first = rows.first else {
                results.append(GroupResult())
                continue
            }
            let facts = SeriesReader.Facts(
                isCumulative: cumulative[first] ?? false, aimsToFall: reader.hasFalling && falling[first] ?? false,
                resets: reader.hasResets ? resets[first] : nil, baseline: baseline[first],
                ceiling: reader.hasCeiling ? ceiling[first] : nil)
            let scale = try reader.read(
                rows, into: &series, facts: facts, times: times, executed: executed, programme: programme)
            do throws(LawFailure) {
                results.append(try GroupResult(series, scale, by: rule, coverage: coverage, wanted: costly))
            } catch {
                throw StrategyError("the t law has no value here (\(error.status))", code: .failed, row: first)
            }
        }
        return results
    }
}

/// Hands the module over.
@c(corte_module_entry)
public func entry(_ host: HostHandle) -> ModuleHandle { module(of: TrendProjection.self, for: host) }
