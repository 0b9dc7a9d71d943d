import PlanModel

/// The scale of achievements: from 0 to 100, 150 or 200 %, whichever holds what is shown.
///
/// Charts that are read together share one: the pages of a chart, the slides of a deck.
public struct PercentScale: Hashable, Sendable {
    /// The achievement that everything is measured against, in percent.
    static let goal = 100.0
    private static let limits = [100.0, 150, 200]

    /// Where it starts, in percent: 0, or below it for sums that fall there.
    let start: Double
    /// Where it ends, in percent: 100, 150 or 200. What lies beyond 200 is drawn broken.
    public let limit: Double

    /// The shortest scale that holds all achievements in percent, as they're printed with two decimals.
    public init(holding achievements: [Double]) {
        let highest = achievements.max()?.roundedHalfUp(decimals: 2) ?? Self.goal
        start = 0
        limit = Self.limits.first { highest <= $0 } ?? Self.limits[Self.limits.count - 1]
    }

    /// A scale for sums, which can't be drawn broken: it reaches as far below 0 and beyond 200 as they do, in steps of a
    /// quarter of its length or less.
    init(spanning sums: [Double]) {
        let (low, high) = (min(sums.min() ?? 0, 0), max(sums.max() ?? 0, Self.goal))
        let plain = PercentScale(holding: [high])
        guard low < 0 || !plain.contains(high) else {
            self = plain
            return
        }
        let step = NiceScale(holding: [low, high], steps: 6)
        start = step.domain.lowerBound
        limit = step.domain.upperBound
    }

    /// What an axis covers, in percent.
    var domain: ClosedRange<Double> { start...limit }
    /// Whether an achievement lies on it, with two decimals, as states tell them apart.
    func contains(_ achievement: Double) -> Bool { domain.contains(achievement.roundedHalfUp(decimals: 2)) }
}
