import StrategyHost
import StrategyTestSupport

/// The series of one indicator, to be projected by the loaded module.
struct Indicator {
    var times: [Double]
    var executed: [Double?]
    var programmed: [Double?]
    var isCumulative = true
    var baseline: Double?
    var aimsToFall: Bool?
    var resets: Bool?
    var ceiling: Double?

    /// Reports at the times 1, 2, 3…, and the horizon with its target.
    init(_ reports: [Double?], horizon: Double, target: Double?) {
        times = reports.indices.map { Double($0 + 1) }
        executed = reports
        programmed = reports.map { _ in nil }
        if times.last == horizon {
            programmed[programmed.count - 1] = target
        } else {
            times.append(horizon)
            executed.append(nil)
            programmed.append(target)
        }
    }

    func with(_ change: (inout Indicator) -> Void) -> Indicator {
        var copy = self
        change(&copy)
        return copy
    }

    func projected(
        method: String = "auto", coverage: Double = 95, drift: String = "changing", weighting: Double = 1
    ) throws -> Projected {
        let parameters: [String: ParameterValue] = [
            "method": .text(method), "coverage": .number(coverage), "drift": .text(drift),
            "weighting": .number(weighting),
        ]
        let result = try Bundled.instance("trend-projection", parameters).measure(Self.batch([self]))
        return try Projected(result, group: 0)
    }

    static func batch(_ indicators: [Indicator]) -> ColumnBatch {
        let offsets = indicators.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.times.count) }
        var batch = ColumnBatch(rowCount: offsets.last ?? 0, groupOffsets: offsets)
        batch.append("time", numbers: indicators.flatMap(\.times))
        batch.append("executed", numbers: indicators.flatMap(\.executed))
        batch.append("programmed", numbers: indicators.flatMap(\.programmed))
        batch.append("cumulative", booleans: indicators.flatMap { item in item.times.map { _ in item.isCumulative } })
        batch.append("baseline", numbers: indicators.flatMap { item in item.times.map { _ in item.baseline } })
        if indicators.contains(where: { $0.aimsToFall != nil }) {
            let falling = indicators.flatMap { item in item.times.map { _ in item.aimsToFall ?? false } }
            batch.append("falling", booleans: falling)
        }
        if indicators.contains(where: { $0.resets != nil }) {
            let resets = indicators.flatMap { item in item.times.map { _ in item.resets } }
            let validity = Bitmap(resets.map { $0 != nil })
            batch.append(BatchColumn("resets", .booleans(Bitmap(resets.map { $0 ?? false })), validity: validity))
        }
        if indicators.contains(where: { $0.ceiling != nil }) {
            batch.append("ceiling", numbers: indicators.flatMap { item in item.times.map { _ in item.ceiling } })
        }
        return batch
    }
}

/// What the module makes of an indicator.
struct Projected: Equatable {
    let executed: Double?
    let low: Double?
    let high: Double?
    let probability: Double?
    let standardError: Double?
    let degreesOfFreedom: Double?
    let pace: Double?
    let requiredPace: Double?
    let method: String?
    let years: Double?
    let previous: Double?
    let outlier: Double?
    let slope: Double?
    let slopes: [Double?]
    let kendall: Double?
    let flags: ResultFlags

    /// What `method` numbers from 1.
    static let methods = [
        "profile", "pace", "combination", "damped-holt", "holt", "linear", "linear-origin", "theil-sen", "theta",
        "as-planned", "last",
    ]

    init(_ result: StrategyResult, group: Int) throws {
        executed = try result.column("executed")[group]
        low = try result.column("low")[group]
        high = try result.column("high")[group]
        probability = try result.column("probability")[group]
        standardError = try result.column("standard_error")[group]
        degreesOfFreedom = try result.column("degrees_of_freedom")[group]
        pace = try result.column("pace")[group]
        requiredPace = try result.column("required_pace")[group]
        let names = ["auto"] + Self.methods
        method = try result.column("method")[group].map { names[Int($0)] }
        years = try result.column("years")[group]
        previous = try result.column("previous")[group]
        outlier = try result.column("outlier")[group]
        slope = try result.column("trend_slope")[group]
        slopes = [try result.column("slope_low")[group], try result.column("slope_high")[group]]
        kendall = try result.column("kendall_p")[group]
        flags = try result.column("executed").flags(group)
    }

    /// How wide the interval is.
    var width: Double? { low.flatMap { low in high.map { $0 - low } } }

    /// Whether nothing is claimed but the point.
    var isPointAlone: Bool {
        executed != nil && low == nil && high == nil && probability == nil && standardError == nil
    }
}
