import PlanModel
import Reports
import Scene

/// A node as a card: its name and state, its achievement in a big number over a thin bar, and what it aims at.
struct Card {
    /// How large the parts of a card are.
    struct Style: Hashable {
        /// The card's width, in points.
        var width: Double
        /// The size of the number, in points.
        var numberSize: Double
        /// The size of the statement, in points.
        var textSize: Double
        /// Whether the state stands below the name, instead of beside it.
        var isStacked: Bool
        /// How many lines the statement may have.
        var textLines = Int.max
    }

    let node: ReportNode
    private let style: Style
    private let context: ChartContext
    private let mark: String?
    private let name: TextBlock
    private let state: StateLabel
    private let treatment: PlacedText?
    private let statement: TextBlock?
    private static let numberSpace = 14.0
    private static let barHeight = 7.0

    init(_ node: ReportNode, style: Style, notes: PublishedNotes, in context: ChartContext) {
        self.node = node
        self.style = style
        self.context = context
        let type = context.theme.type
        let measuring = context.measuring
        mark = notes.mark(of: node.id)
        state = StateLabel(of: node, font: Self.stateFont(type), in: context)
        name = TextBlock(
            node.name, font: Self.nameFont(type), width: style.width - (style.isStacked ? 0 : state.width + 12),
            measuring: measuring)
        treatment = context.wording.treatmentNote(of: node).map {
            PlacedText($0, font: type.small, measuring: measuring)
        }
        statement = node.statement.flatMap { text in
            text.isEmpty
                ? nil
                : TextBlock(
                    text, font: type.body.sized(style.textSize), width: style.width, maximumLines: style.textLines,
                    leading: 1.04, measuring: measuring)
        }
    }

    /// The font of a card's big number at a size.
    static func numberFont(_ type: TypeRamp, size: Double) -> Font { Font(type.family, size: size, weight: .bold) }
    static func nameFont(_ type: TypeRamp) -> Font { Font(type.family, size: 12, weight: .bold) }
    static func stateFont(_ type: TypeRamp) -> Font { Font(type.family, size: 10, weight: .semibold) }

    /// The text of the big number; nil where there is none.
    static func number(of node: ReportNode, wording: Wording) -> String? {
        node.outcome.achievement.map { wording.numbers.percent($0) }
    }

    /// Whether the statement had to be shortened.
    var isTruncated: Bool { statement?.isTruncated == true }
    /// How many lines the name takes.
    var nameLines: Int { name.lines.count }
    /// Whether what stands beside the name leaves it too little room.
    var isCrowded: Bool { !style.isStacked && nameLines > 1 }

    private var type: TypeRamp { context.theme.type }
    private func metrics(_ font: Font) -> FontMetrics { context.measuring.metrics(of: font) }
    private var stateLine: Double { style.isStacked ? metrics(Self.stateFont(type)).lineHeight + 2 : 0 }

    /// From the card's top to the bottom of its name and state.
    var headHeight: Double { 7 + name.height + stateLine }

    /// From the bottom of the head to the bottom of the bar.
    private var figureHeight: Double {
        Self.numberSpace + metrics(Self.numberFont(type, size: style.numberSize)).capHeight
            + max(12, style.numberSize * 0.28) + Self.barHeight
    }

    /// From the bottom of the bar to the end of the card.
    var textHeight: Double {
        (treatment == nil ? 0 : metrics(type.small).lineHeight + 5) + (statement.map { $0.height + 9 } ?? 6)
    }

    /// The height of a card under a head as high as the highest.
    func height(head: Double) -> Double { head + figureHeight + textHeight }

    /// The card, its top left corner at `origin`, under a head as high as the highest of all cards.
    ///
    /// - Parameter isLinked: whether the name leads to the page called by the node's code.
    func elements(at origin: Point, head: Double, bar: AchievementBar, isLinked: Bool = false) -> [Element] {
        let theme = context.theme
        let measuring = context.measuring
        let nameAscent = metrics(Self.nameFont(type)).ascent
        let baseline = origin.y + 7 + nameAscent
        let stateOrigin =
            style.isStacked
            ? Point(origin.x, origin.y + 7 + name.height + 2 + metrics(Self.stateFont(type)).ascent)
            : Point(origin.x + style.width - state.width, baseline)
        let numberBaseline =
            origin.y + head + Self.numberSpace + metrics(Self.numberFont(type, size: style.numberSize)).capHeight
        let barFrame = Rect(
            x: origin.x, y: origin.y + head + figureHeight - Self.barHeight, width: style.width,
            height: Self.barHeight)
        let title = name.elements(
            baseline: Point(origin.x, baseline), color: theme.ink, measuring: measuring)
        var elements: [Element] = [
            .group(
                .artifact,
                [
                    .line(
                        from: origin, to: Point(origin.x + style.width, origin.y),
                        stroke: Stroke(theme.ink, width: 0.8))
                ]),
            .group(.heading(2), isLinked ? [.group(.link(to: node.id), title)] : title),
            .group(.paragraph, number(at: Point(origin.x, numberBaseline))),
        ]
        if node.outcome.achievement != nil {
            elements.append(.group(.paragraph, state.elements(at: stateOrigin)))
        }
        if let achievement = node.outcome.achievement, let state = node.shownBand?.state {
            elements.append(.group(.artifact, bar.elements(achievement, state: state, in: barFrame)))
        }
        var y = barFrame.maxY
        if let treatment {
            let small = metrics(type.small)
            let line = treatment.element(at: Point(origin.x, y + 5 + small.ascent), color: theme.muted)
            elements.append(.group(.paragraph, [line]))
            y += 5 + small.lineHeight
        }
        if let statement {
            elements.append(
                .group(.paragraph, statement.elements(at: Point(origin.x, y + 9), color: theme.ink)))
        }
        return elements
    }

    /// The big number with its mark, or the word for the figure that isn't there.
    private func number(at origin: Point) -> [Element] {
        let measuring = context.measuring
        guard let text = Self.number(of: node, wording: context.wording) else {
            let word = context.wording.word(of: node.outcome) ?? ""
            let block = TextBlock.fitting(
                word, font: Self.numberFont(type, size: 24), floor: 12, width: style.width, maximumLines: 1,
                measuring: measuring)
            return block.elements(baseline: origin, color: context.theme.muted, measuring: measuring)
        }
        return BigNumber(text, mark: mark, size: style.numberSize, in: context).elements(at: origin)
    }
}
