import PlanModel
import Reports

/// How many indicators are in each band, how many were measured without a percent, and how many weren't measured.
struct StateTally {
    /// How many there are.
    let total: Int
    /// The bands that occur with their counts, the lowest first.
    let bands: [(band: StateBands.Band, count: Int)]
    /// What was measured without a percent, with its count: what is better than its goal, and what met it at zero.
    let unscaled: [(outcome: Outcome, count: Int)]
    /// The lowest of the indicators below their programme, if any is.
    let lowest: ReportNode?

    /// Counts indicators.
    init(_ indicators: [ReportNode]) {
        var bands: [(band: StateBands.Band, count: Int)] = []
        for band in indicators.compactMap(\.shownBand) {
            if let index = bands.firstIndex(where: { $0.band == band }) {
                bands[index].count += 1
            } else {
                bands.append((band, 1))
            }
        }
        total = indicators.count
        self.bands = bands.sorted { $0.band.from < $1.band.from }
        unscaled = [Outcome.beyond, .met].compactMap { outcome in
            let count = indicators.count { $0.outcome == outcome }
            return count == 0 ? nil : (outcome, count)
        }
        lowest = indicators.filter { $0.shownBand?.state.isBelow == true }
            .min { ($0.outcome.achievement ?? 0) < ($1.outcome.achievement ?? 0) }
    }

    /// How many were measured, with a percent or without.
    var measured: Int { bands.reduce(0) { $0 + $1.count } + unscaled.reduce(0) { $0 + $1.count } }
    /// How many weren't.
    var missing: Int { total - measured }
    /// The bands below the programme with their counts, the lowest first.
    var below: [(band: StateBands.Band, count: Int)] { bands.filter(\.band.state.isBelow) }
    /// How many are above the programme, by their percent.
    var over: Int { bands.filter { $0.band.state == .over }.reduce(0) { $0 + $1.count } }
    /// Whether all that were measured are above the programme.
    var isAllOver: Bool { over + (unscaled.first { $0.outcome == .beyond }?.count ?? 0) == measured }
}

extension AchievementState {
    /// Whether it's short of the programme.
    var isBelow: Bool { self == .lag || self == .critical }
}

extension ReportNode {
    /// The band it's shown in: its own, or the default one of its achievement; nil without an achievement.
    var shownBand: StateBands.Band? {
        outcome.achievement.map { band ?? StateBands.default.band(of: $0) }
    }
}
