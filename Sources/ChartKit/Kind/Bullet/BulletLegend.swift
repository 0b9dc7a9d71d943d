import PlanModel
import Scene

/// The key to a bullet chart: the states and marks that occur in it, and no other.
enum BulletLegend {
    /// The entries for the rows of a chart.
    static func entries(_ tally: StateTally, rows: [BulletRow], in context: ChartContext) -> [Legend.Entry] {
        let theme = context.theme
        let wording = context.wording
        var entries = tally.bands.map { item in
            Legend.Entry.state(item.band.state, "\(wording.word(of: item.band)) (\(item.count))", in: context)
        }
        if let beyond = rows.first(where: \.isBeyondGoal)?.node.shownBand {
            let color = theme.style(of: beyond.state).fill
            entries.append(
                Legend.Entry(text: wording.beyondGoal, markWidth: 18) {
                    OverExecution.elements(
                        in: Rect(x: $0.x - 9, y: $0.y - 4, width: 18, height: 8), color: color, theme: theme)
                })
        }
        if rows.contains(where: { $0.yearProgramme != nil }) {
            entries.append(
                Legend.Entry(text: wording.yearProgramme, markWidth: 2) {
                    [YearTick.element(x: $0.x, midY: $0.y, height: 11, theme: theme)]
                })
        }
        if rows.contains(where: \.isBroken) {
            entries.append(.offAxis(in: context))
        }
        return entries
    }
}
