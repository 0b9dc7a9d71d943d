import PlanModel
import Reports

/// How many indicators are in each band, and how many have no achievement.
struct StateTally {
    /// How many there are.
    let total: Int
    /// The bands that occur with their counts, the lowest first.
    let bands: [(band: StateBands.Band, count: Int)]
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
        lowest = indicators.filter { $0.shownBand?.state.isBelow == true }
            .min { ($0.outcome.achievement ?? 0) < ($1.outcome.achievement ?? 0) }
    }

    /// How many have an achievement.
    var measured: Int { bands.reduce(0) { $0 + $1.count } }
    /// How many have none.
    var missing: Int { total - measured }
    /// The bands below the programme with their counts, the lowest first.
    var below: [(band: StateBands.Band, count: Int)] { bands.filter(\.band.state.isBelow) }
    /// How many are above the programme.
    var over: Int { bands.filter { $0.band.state == .over }.reduce(0) { $0 + $1.count } }
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
