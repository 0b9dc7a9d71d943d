import StrategyKit

extension WeightedAverage: SQLStated {
    func sql(for request: SQLRequest) throws(StrategyError) -> [SQLColumn] {
        if request.wantsSameBits {
            guard mean.power == 1 else {
                throw StrategyError(
                    "only the arithmetic mean has the same bits in SQL: engines compute powers and logarithms in their "
                        + "own ways", code: .unsupported, hint: "leave the exact bits out, or use power=1")
            }
            return try DoubleDoubleSQL(request.dialect).mean
        }
        return try mean.sql
    }
}

extension PowerMean {
    private static let total = SQLColumn.group("total", "sum(CASE WHEN {achievement} IS NOT NULL THEN {weight} END)")

    /// The mean by the engine's own sums and powers.
    fileprivate var sql: [SQLColumn] {
        get throws(StrategyError) {
            switch power {
            case 1:
                [
                    Self.total, .group("points", "sum({weight} * {achievement})"),
                    .group("achievement", "CASE WHEN {total} > 0 THEN {points} / {total} END"),
                ]
            case .infinity: [.group("achievement", "max(CASE WHEN {weight} > 0 THEN {achievement} END)")]
            case -.infinity: [.group("achievement", "min(CASE WHEN {weight} > 0 THEN {achievement} END)")]
            case 0:
                [
                    Self.total, .group("logarithms", "sum({weight} * \(checked("ELSE ln({achievement})")))"),
                    .group("achievement", "CASE WHEN {total} > 0 THEN exp({logarithms} / {total}) END"),
                ]
            default: try ratios
            }
        }
    }

    /// As `mean(of:weights:rows:scale:total:)` has it: from the ratios to the largest value, or to the smallest, so that no
    /// power overflows.
    private var ratios: [SQLColumn] {
        get throws(StrategyError) {
            guard abs(power) >= 0.125 else {
                throw StrategyError(
                    "power=\(power) lies so near 0 that an engine's powers lose too many digits", code: .unsupported,
                    hint: "use power=0, or one from 0.125 on")
            }
            let (extreme, size) = power > 0 ? ("max", "abs({achievement})") : ("min", "{achievement}")
            let exponent = SQLColumn.number(power)
            let root = "power(abs({points}) / {total}, \(SQLColumn.number(1 / power)))"
            return [
                .row(
                    "pivot", "\(extreme)(CASE WHEN {weight} > 0 THEN \(size) END) OVER (PARTITION BY {group})"),
                .row(
                    "term",
                    checked("WHEN {pivot} <> 0 THEN {weight} * power({achievement} / {pivot}, \(exponent))")),
                Self.total, .group("points", "sum({term})"), .group("extreme", "max({pivot})"),
                .group(
                    "achievement",
                    "CASE WHEN {total} > 0 THEN CASE WHEN {extreme} = 0 THEN 0e0 "
                        + "WHEN {points} < 0 THEN -{extreme} * \(root) ELSE {extreme} * \(root) END END"),
            ]
        }
    }

    /// A choice among cases; a value that the mean isn't defined for, whatever its weight, ends the statement before them.
    private func checked(_ cases: String) -> String {
        let isOdd = power > 0 && power.remainder(dividingBy: 2).magnitude == 1
        guard !isOdd else { return "CASE \(cases) END" }
        let limit = power <= 0 ? "<= 0" : "< 0"
        return
            "CASE WHEN {achievement} \(limit) THEN {refuse:an achievement has no place in a mean with power \(power)} "
            + "\(cases) END"
    }
}
