import PlanModel
import Scene

/// The key to a bullet chart: the states and marks that occur in it, and no other.
enum BulletLegend {
    /// The entries for the rows of a chart.
    static func entries(
        _ tally: StateTally, rows: [BulletRow], on scale: PercentScale, in context: ChartContext
    ) -> [Legend.Entry] {
        let theme = context.theme
        let wording = context.wording
        var entries = tally.bands.map { item in
            Legend.Entry.band(item.band, "\(wording.word(of: item.band)) (\(item.count))", in: context)
        }
        if let beyond = rows.first(where: \.isBeyondGoal)?.node.shownBand {
            let color = theme.style(of: beyond.state).fill
            entries.append(
                Legend.Entry(text: wording.beyondGoal, markWidth: 18) {
                    OverExecution.elements(
                        in: Rect(x: $0.x - 9, y: $0.y - 4, width: 18, height: 8), color: color, theme: theme)
                })
        }
        let years = rows.compactMap(\.yearProgramme)
        if years.contains(where: scale.contains) {
            entries.append(
                Legend.Entry(text: wording.yearProgramme, markWidth: 2) {
                    [YearTick.tick(x: $0.x, midY: $0.y, height: 11, theme: theme)]
                })
        }
        if years.contains(where: { !scale.contains($0) }) {
            entries.append(
                Legend.Entry(text: wording.yearProgrammeBeyond, markWidth: YearTick.beyondWidth) {
                    [YearTick.beyond(x: $0.x - YearTick.beyondWidth / 2, midY: $0.y, theme: theme)]
                })
        }
        if rows.contains(where: { $0.value.map { $0 > scale.limit } ?? false }) {
            entries.append(.off(scale, in: context))
        }
        return entries
    }
}
