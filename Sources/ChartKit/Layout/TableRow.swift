import PlanModel
import Reports
import Scene

/// An indicator's row in a table: its cells with their first lines on one baseline.
struct TableRow {
    /// How much of a row's texts is shown.
    struct Style: Hashable {
        /// The size of names, in points.
        var nameSize: Double
        /// How many lines a note may have; 0 leaves notes out.
        var noteLines: Int
    }

    private let node: ReportNode
    private let columns: TableColumns
    private let bar: AchievementBar
    private let context: ChartContext
    private let mark: String?
    private let name: TextBlock
    private let entity: TextBlock
    private let identification: TextBlock
    private let note: TextBlock?
    private let treatment: PlacedText?
    private static let padding = 6.0

    /// The font of the states' words.
    static func stateFont(_ type: TypeRamp) -> Font { Font(type.family, size: 10, weight: .semibold) }

    /// A row of at most `room` points.
    init(
        _ node: ReportNode, style: Style, columns: TableColumns, bar: AchievementBar, notes: PublishedNotes,
        room: Double, in context: ChartContext
    ) {
        self.node = node
        self.columns = columns
        self.bar = bar
        self.context = context
        let type = context.theme.type
        let measuring = context.measuring
        mark = notes.mark(of: node.id)
        let nameFont = type.body.sized(style.nameSize)
        let entityFont = type.body.sized(max(type.floor, style.nameSize - 1))
        func lines(_ font: Font, besides: Double) -> Int {
            max(1, Int((room - 2 * Self.padding - besides) / measuring.metrics(of: font).lineHeight))
        }
        let small = measuring.metrics(of: type.small).lineHeight
        let observation = node.indicator?.observation
        entity = TextBlock(
            columns.hidden.contains(.entity) ? "" : observation?.entity ?? "", font: entityFont,
            width: columns.entity.width,
            maximumLines: lines(entityFont, besides: 0), measuring: measuring)
        identification = TextBlock(
            observation.map { context.wording.identification(of: $0) } ?? node.id, font: type.small,
            width: columns.name.width, maximumLines: 2, measuring: measuring)
        name = TextBlock(
            node.name, font: nameFont, width: columns.name.width,
            maximumLines: lines(nameFont, besides: identification.height),
            measuring: measuring)
        let text = node.note ?? ""
        note =
            text.isEmpty || style.noteLines == 0
            ? nil
            : TextBlock(
                text, font: type.small, width: columns.state.width,
                maximumLines: min(style.noteLines, lines(type.small, besides: small * 1.5)), measuring: measuring)
        treatment = context.wording.treatmentNote(of: node).map {
            PlacedText($0, font: type.small, measuring: measuring)
        }
    }

    /// The texts that had to be shortened.
    var truncated: [String] {
        [
            name.isTruncated ? node.name : nil,
            entity.isTruncated && !columns.hidden.contains(.entity) ? node.indicator?.observation.entity : nil,
            note?.isTruncated == true ? node.indicator?.observation.note : nil,
        ]
        .compactMap(\.self)
    }

    private var type: TypeRamp { context.theme.type }
    private var smallLine: Double { context.measuring.metrics(of: type.small).lineHeight }
    private var firstLine: Double { context.measuring.metrics(of: type.label).lineHeight }

    /// The row's height, in points.
    var height: Double {
        let percent = firstLine + 4 + 6 + 3 + (treatment == nil ? 0 : smallLine)
        let state = firstLine + (note?.height ?? 0)
        return 2 * Self.padding + max(name.height + identification.height, entity.height, percent, state)
    }

    /// The row, its top left corner at `origin`.
    func element(at origin: Point) -> Element {
        let columns = columns.moved(by: origin.x)
        let theme = context.theme
        let measuring = context.measuring
        let baseline = origin.y + Self.padding + measuring.metrics(of: type.label).ascent
        func cell(_ elements: [Element]) -> Element { .group(.tableCell, elements) }
        func number(_ column: DecimalColumn, _ span: TableColumns.Span, _ text: String) -> Element {
            cell([column.element(text, edge: Point(span.maxX, baseline), color: theme.ink)])
        }
        let magnitudes = context.wording.magnitudes(of: node, isProjection: columns.isProjection)
        let below = Point(columns.name.x, baseline + name.height - name.lineHeight + smallLine)
        return .group(
            .tableRow,
            [
                cell(
                    name.elements(
                        baseline: Point(columns.name.x, baseline), color: theme.ink, measuring: measuring)
                        + identification.elements(baseline: below, color: theme.muted, measuring: measuring))
            ]
                + (columns.hidden.contains(.entity)
                    ? []
                    : [
                        cell(
                            entity.elements(
                                baseline: Point(columns.entity.x, baseline), color: theme.ink, measuring: measuring))
                    ])
                + (columns.hidden.contains(.year)
                    ? [] : [number(columns.yearNumbers, columns.year, magnitudes[0])])
                + [
                    number(columns.programmedNumbers, columns.programmed, magnitudes[1]),
                    number(columns.executedNumbers, columns.executed, magnitudes[2]),
                    cell(achievement(in: columns.achievement, baseline: baseline)),
                    cell(state(in: columns.state, baseline: baseline)),
                ])
    }

    private func achievement(in span: TableColumns.Span, baseline: Double) -> [Element] {
        let theme = context.theme
        let edge = Point(span.x + columns.percents.width, baseline)
        let value = node.outcome.achievement
        let text = value.map { context.wording.numbers.percent($0) } ?? "–"
        var elements = [columns.percents.element(text, edge: edge, color: theme.ink)]
        if let mark {
            elements.append(
                PlacedText(mark, font: type.body, measuring: context.measuring).element(
                    at: Point(edge.x + 1, edge.y), color: theme.ink))
        }
        let descent = context.measuring.metrics(of: type.label).descent
        let frame = Rect(x: span.x, y: baseline + descent + 4, width: span.width, height: 5)
        if let value, let state = node.shownBand?.state {
            elements.append(.group(.artifact, bar.elements(value, state: state, in: frame)))
        }
        if let treatment {
            let ascent = context.measuring.metrics(of: type.small).ascent
            elements.append(treatment.element(at: Point(span.x, frame.maxY + 3 + ascent), color: theme.muted))
        }
        return elements
    }

    private func state(in span: TableColumns.Span, baseline: Double) -> [Element] {
        let mark = StateLabel(of: node, font: Self.stateFont(type), in: context)
        let origin = Point(span.x, baseline)
        let below = baseline + context.measuring.metrics(of: type.label).descent
        return mark.elements(at: origin)
            + (note?.elements(at: Point(origin.x, below), color: context.theme.muted) ?? [])
    }
}
