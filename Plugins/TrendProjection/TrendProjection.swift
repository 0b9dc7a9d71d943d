public import StrategyKit

/// Projects what an indicator will have executed at the horizon, from its reports so far.
///
/// The last row of a group is the horizon, and its programme the target.
struct TrendProjection: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        id: "co.corte.trend-projection", name: "trend-projection", version: "1.0.0", role: .estimator, vendor: "Corte",
        license: "Apache-2.0", summary: "Projects what is executed at the horizon, with an interval.",
        inputs: [
            .number("time"), .number("executed", nullable: true), .number("programmed", nullable: true),
            .boolean("cumulative"), .number("baseline", nullable: true),
            .boolean("falling", nullable: true, required: false),
        ],
        outputs: [
            .group("executed", nullable: true), .group("low", nullable: true), .group("high", nullable: true),
            .group("probability", nullable: true), .group("standard_error", nullable: true),
            .group("degrees_of_freedom", nullable: true), .group("floor", nullable: true),
            .group("pace", nullable: true), .group("required_pace", nullable: true),
        ],
        parameters: [
            .choice("method", default: "auto", of: Method.allCases.map(\.rawValue)),
            .number("coverage", default: 95, in: 50...99.9, meaning: .coverage),
        ],
        capabilities: .rowOrderMatters)

    let method: Method
    let coverage: Double

    init(parameters: Parameters) throws(StrategyError) {
        method = Method(rawValue: try parameters.text("method")) ?? .auto
        coverage = try parameters.number("coverage")
    }

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        var executed = try outputs.column("executed")
        var low = try outputs.column("low")
        var high = try outputs.column("high")
        var probability = try outputs.column("probability")
        var standardError = try outputs.column("standard_error")
        var degreesOfFreedom = try outputs.column("degrees_of_freedom")
        var floor = try outputs.column("floor")
        var pace = try outputs.column("pace")
        var requiredPace = try outputs.column("required_pace")
        for group in 0..<batch.groupCount {
            try batch.checkCancellation()
            let series = try Series(batch, rows: batch.rows(of: group))
            let projection = try method.projection(of: series, coverage: coverage)
            executed[group] = projection.point.map(series.unscaled)
            low[group] = projection.low.map(series.unscaled)
            high[group] = projection.high.map(series.unscaled)
            probability[group] = projection.probability
            standardError[group] = projection.standardError.map(series.unscaled)
            degreesOfFreedom[group] = projection.degreesOfFreedom
            floor[group] = series.lowest.map(series.unscaled)
            pace[group] = series.pace.map(series.unscaled)
            requiredPace[group] = series.requiredPace.map(series.unscaled)
            executed.flag(group, projection.flags)
        }
    }
}

/// Hands the module over.
@c(corte_module_entry)
public func entry(_ host: HostHandle) -> ModuleHandle { module(of: TrendProjection.self, for: host) }
