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
    /// The achievement that the year's programme would be, in percent; nil unless it's apart from the 100 %.
    let yearProgramme: Double?

    /// The row of an indicator.
    init(_ node: ReportNode, in context: ChartContext) {
        self.node = node
        value = node.outcome.achievement
        let type = context.theme.type
        let text = context.wording.achievement(of: node) ?? context.wording.word(of: node.outcome) ?? ""
        label = TextLine(text, font: type.body, measuring: context.measuring)

        let year = node.indicator?.yearProgramme
        let isApart = year.map { abs($0 - PercentScale.goal) > 0.5 } ?? false
        yearProgramme = isApart && value != nil ? year : nil
    }

    /// The achievements that the scale should hold, in percent: its own, and the year's programme where the longest scale
    /// does.
    var achievements: [Double] {
        let year = yearProgramme.flatMap { PercentScale(holding: [$0]).contains($0) ? $0 : nil }
        return [value, year].compactMap(\.self)
    }
    /// Whether a part of the bar is beyond 100 %.
    var isBeyondGoal: Bool { (value ?? 0).roundedHalfUp(decimals: 2) > PercentScale.goal }
}
