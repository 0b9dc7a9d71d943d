import ChartKit
import Reports
import Scene

/// The upper part of an objective's slide: the percentage with its state and cut, and the statement beside them.
struct ObjectiveHead {
    private let objective: ReportNode
    private let context: ChartContext
    private let number: BigNumber
    private let state: StateLabel
    private let progress: PlacedText
    private let statement: TextBlock?
    private let numberWidth: Double

    init(_ objective: ReportNode, mark: String?, moment: String, width: Double, in context: ChartContext) {
        self.objective = objective
        self.context = context
        let theme = context.theme
        let wording = context.wording
        let value = objective.outcome.achievement
        number = BigNumber(
            value.map { wording.numbers.percent($0) } ?? "–", mark: mark, size: 48, in: context)
        state = StateLabel(
            of: objective, font: Font(theme.type.family, size: 11, weight: .semibold), in: context)
        let treatment = wording.treatmentNote(of: objective).map { " " + $0 } ?? ""
        progress = PlacedText(
            moment + treatment, font: theme.type.body.sized(10), measuring: context.measuring)
        numberWidth = max(number.width, state.width, progress.width)
        let room = width - numberWidth - 48
        statement = objective.statement.flatMap { text in
            text.isEmpty
                ? nil
                : TextBlock.fitting(
                    text, font: theme.type.body.sized(14), floor: theme.type.floor, width: min(room, 600),
                    maximumLines: 8, height: 84, leading: 1.06, measuring: context.measuring)
        }
    }

    private var stateBaseline: Double { number.capHeight + 24 }
    private var progressBaseline: Double { stateBaseline + 17 }

    /// The statement, where it had to be shortened.
    var shortened: String? { statement?.isTruncated == true ? objective.statement : nil }

    /// The height, in points.
    var height: Double { max(progressBaseline + 4, (statement?.height ?? 0)) }

    /// The number's top left corner at `origin`.
    func elements(at origin: Point) -> [Element] {
        let theme = context.theme
        var elements: [Element] = [
            .group(.paragraph, number.elements(at: Point(origin.x, origin.y + number.capHeight))),
            .group(.paragraph, state.elements(at: Point(origin.x, origin.y + stateBaseline))),
            .group(
                .paragraph,
                [progress.element(at: Point(origin.x, origin.y + progressBaseline), color: theme.muted)]),
        ]
        if let statement {
            let rule = origin.x + numberWidth + 24
            elements.append(
                .group(
                    .artifact,
                    [
                        .line(
                            from: Point(rule, origin.y), to: Point(rule, origin.y + height),
                            stroke: Stroke(theme.rule, width: 0.8))
                    ]))
            // The first line's capitals start at the number's top.
            let metrics = context.measuring.metrics(of: statement.font)
            elements.append(
                .group(
                    .paragraph,
                    statement.elements(
                        baseline: Point(rule + 24, origin.y + metrics.capHeight), color: theme.ink,
                        measuring: context.measuring)))
        }
        return elements
    }
}
