import PlanModel
import Reports

/// What a dumbbell chart shows of a node: two outcomes, and how far they are apart.
struct DumbbellRow {
    /// The node's code and level.
    let id, level: String
    /// Its name in words.
    let name: String
    /// The outcomes under the first and the second methodology.
    let first, second: Outcome
    /// The difference in points, `=` where there is none, or the word for what is missing.
    let label: TextLine
    /// The two numbers, a dash where one is missing.
    let figures: [TextLine]
    /// Whether the numbers are the same as printed.
    let isEqual: Bool

    /// The row of a node under the first methodology of a comparison and another one.
    init(_ node: ComparedNode, against other: Int, in context: ChartContext) {
        id = node.id
        level = node.level
        name = node.name.isEmpty && node.parent == nil ? "Plan" : node.name
        first = node.outcomes.first ?? .notReported
        second = node.outcomes.indices.contains(other) ? node.outcomes[other] : .notReported
        let type = context.theme.type
        let font = node.level == Plan.indicatorLevel ? type.body : type.label
        figures = [first, second].map { outcome in
            let text = outcome.achievement.map { context.numbers.percent($0) } ?? "–"
            return TextLine(text, font: font, measuring: context.measuring)
        }
        if let from = first.achievement, let to = second.achievement {
            let difference = (to - from).roundedHalfUp(decimals: context.numbers.decimals)
            isEqual = difference == 0
            label = TextLine(
                isEqual ? "=" : context.numbers.signed(difference), font: type.label, measuring: context.measuring)
        } else {
            isEqual = false
            let word = context.wording.word(of: first) ?? context.wording.word(of: second) ?? ""
            label = TextLine(word, font: type.body, measuring: context.measuring)
        }
    }

    /// How heavily the row is drawn.
    enum Rank {
        case plan, group, indicator
    }

    /// Its rank in the plan.
    var rank: Rank {
        switch level {
        case Plan.rootID: .plan
        case Plan.indicatorLevel: .indicator
        default: .group
        }
    }

    /// The achievements in percent that there are.
    var achievements: [Double] { [first, second].compactMap(\.achievement) }

    /// Whether both outcomes are numbers.
    var isComplete: Bool { first.achievement != nil && second.achievement != nil }
}
