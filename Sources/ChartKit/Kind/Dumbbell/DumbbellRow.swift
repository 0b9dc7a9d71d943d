import PlanModel
import Reports

/// What a dumbbell chart shows of a node: its outcome under each methodology, and how far they are apart.
struct DumbbellRow {
    /// The node's code and level.
    let id, level: String
    /// Its name in words.
    let name: String
    /// The outcome under each methodology shown, two or more.
    let outcomes: [Outcome]
    /// In points as printed: of two achievements the second minus the first, of more the highest minus the lowest; 0 where
    /// one is missing.
    let difference: Double
    /// The difference, `=` where there is none, or the word for what is missing.
    let label: TextLine
    /// The number of each methodology, a dash where it's missing.
    let figures: [TextLine]

    /// The row of a node under some methodologies of a comparison, by their places in it.
    init(_ node: ComparedNode, among shown: [Int], in context: ChartContext) {
        id = node.id
        level = node.level
        name = node.name.isEmpty && node.parent == nil ? "Plan" : node.name
        let outcomes = shown.map { node.outcomes.indices.contains($0) ? node.outcomes[$0] : .notReported }
        self.outcomes = outcomes
        let numbers = context.numbers
        let type = context.theme.type
        let font = node.level == Plan.indicatorLevel ? type.body : type.label
        figures = outcomes.map { outcome in
            let text = outcome.achievement.map { numbers.percent($0) } ?? "–"
            return TextLine(text, font: font, measuring: context.measuring)
        }
        let values = outcomes.compactMap(\.achievement)
        guard values.count == outcomes.count, let first = values.first, let last = values.last,
            let lowest = values.min(), let highest = values.max()
        else {
            difference = 0
            let word = outcomes.lazy.compactMap { context.wording.word(of: $0) }.first ?? ""
            label = TextLine(word, font: type.body, measuring: context.measuring)
            return
        }
        let isPair = values.count == 2
        difference = (isPair ? last - first : highest - lowest).roundedHalfUp(decimals: numbers.decimals)
        let points = isPair ? numbers.signed(difference) : "\(Self.spread)\u{A0}\(numbers.points(difference))"
        label = TextLine(difference == 0 ? "=" : points, font: type.label, measuring: context.measuring)
    }

    /// The sign before a difference that has no direction.
    static let spread = "Δ"

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
    var achievements: [Double] { outcomes.compactMap(\.achievement) }

    /// Whether all outcomes are numbers.
    var isComplete: Bool { achievements.count == outcomes.count }

    /// Whether the numbers are the same as printed.
    var isEqual: Bool { isComplete && difference == 0 }
}
