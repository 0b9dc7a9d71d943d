import PlanModel
import Reports

/// What a bullet chart shows of an indicator.
struct BulletRow {
    /// The indicator.
    let node: ReportNode
    /// Its number, or the word for what is missing.
    let label: TextLine
    /// The achievement in percent, if there is one.
    let value: Double?
    /// The year's programme as a percentage of what achievements are measured against; nil unless it lies on the axis
    /// and apart from the 100 %.
    let yearProgramme: Double?

    /// The row of an indicator.
    init(_ node: ReportNode, in context: ChartContext) {
        self.node = node
        value = node.outcome.achievement
        let type = context.theme.type
        let text = context.wording.achievement(of: node) ?? context.wording.word(of: node.outcome) ?? ""
        label = TextLine(text, font: type.body, measuring: context.measuring)

        let year = node.indicator?.observation.programmedYear.number
        let share = year.flatMap { year in
            node.programmed.flatMap { $0 > 0 ? year / $0 * PercentScale.goal : nil }
        }
        let isApart = share.map { abs($0 - PercentScale.goal) > 0.5 && PercentScale.domain.contains($0) } ?? false
        yearProgramme = isApart && value != nil ? share : nil
    }

    /// Whether the bar goes on past the end of the axis.
    var isBroken: Bool { (value ?? 0) > PercentScale.domain.upperBound }
    /// Whether a part of the bar is beyond 100 %.
    var isBeyondGoal: Bool { (value ?? 0) > PercentScale.goal }
}
