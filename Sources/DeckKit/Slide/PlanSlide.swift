import ChartKit
import PlanModel
import Reports
import Scene

/// The plan on one page: its figure and state, what was reported of it, its objectives, and how all was measured.
struct PlanSlide: SlideKind {
    static let name = SlideName.plan
    static let origin = Slide.Origin.extra
    static let isUsual = false

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    private var context: ChartContext { builder.context }
    private var theme: Theme { context.theme }

    func drafts() throws(ChartError) -> [SlideDraft] {
        guard let root = builder.report.root else { return [] }
        let wording = context.wording
        let nodes = builder.objectives.filter { $0.id != root.id }
        let notes = PublishedNotes([root] + nodes, of: builder.report)
        let scale = context.scale(holding: ([root] + nodes).compactMap(\.outcome.achievement))
        let title = builder.plan.deck.titles[Self.name] ?? builder.title
        func frame(_ title: String, _ shown: [ReportNode]) -> SlideFrame {
            SlideFrame(
                title: title,
                notes: [
                    notes.line(on: shown.map(\.id), bars: scale, wording: wording), builder.account(),
                    wording.sourceLine(builder.identity.source),
                ].compactMap(\.self), in: context)
        }
        let head = ObjectiveHead(
            root, mark: notes.mark(of: root.id), moment: wording.progress(of: builder.report),
            width: SlideGrid.inside(context.size).width, in: context)
        let coverage = TextBlock(
            wording.coverage(of: builder.report), font: theme.type.body.sized(13),
            width: SlideGrid.inside(context.size).width, measuring: context.measuring)
        let table = table(nodes, bars: scale, notes: notes)
        let above = head.height + 10 + coverage.height + 18
        let pages = try table.pages { page in
            frame(page == 0 ? title : wording.goesOn(title), [root] + nodes).content.height - (page == 0 ? above : 0)
        }
        return (pages.isEmpty ? [0..<0] : pages).enumerated().map { index, rows in
            let shown = (index == 0 ? [root] : []) + nodes[rows]
            let title = index == 0 ? title : wording.goesOn(title)
            let frame = frame(title, shown)
            let origin = Point(frame.content.x, frame.content.y)
            var elements: [Element] = []
            if index == 0 {
                elements += head.elements(at: origin)
                elements.append(
                    .group(
                        .paragraph,
                        coverage.elements(at: Point(origin.x, origin.y + head.height + 10), color: theme.ink)))
            }
            if !rows.isEmpty {
                elements += table.elements(rows, at: Point(origin.x, origin.y + (index == 0 ? above : 0)))
            }
            return SlideDraft(
                name: wording.planSlideName + (index == 0 ? "" : "-\(index + 1)"), title: title,
                alternativeText: wording.alternativeText(title: title, nodes: shown, shortened: [])
                    + (index == 0 ? " " + wording.coverage(of: builder.report) : ""),
                elements: frame.elements(around: elements), warnings: frame.warnings, shown: shown.map(\.id))
        }
    }

    /// A row for each objective: its name, which leads to its slide, a bar, its percentage and its state.
    private func table(_ nodes: [ReportNode], bars scale: PercentScale, notes: PublishedNotes) -> SlideTable {
        let wording = context.wording
        let bar = AchievementBar(scale, theme: theme)
        let state = Font(theme.type.family, size: 11, weight: .semibold)
        return SlideTable(
            [
                SlideTable.Column(title: wording.objectiveHead, share: 0.3),
                SlideTable.Column(title: "", share: 0.34),
                SlideTable.Column(title: wording.achievement, share: 0.16, isNumeric: true),
                SlideTable.Column(title: wording.state, share: 0.2),
            ],
            rows: nodes.map { node in
                [
                    .link(node.name, to: node.id),
                    .drawing { origin, width in
                        guard let value = node.outcome.achievement, let band = node.band else { return [] }
                        let frame = Rect(x: origin.x, y: origin.y - 8, width: width, height: 8)
                        return [.group(.artifact, bar.elements(value, state: band.state, in: frame))]
                    },
                    .text(
                        (node.outcome.achievement.map { wording.numbers.percent($0) } ?? "–")
                            + (notes.mark(of: node.id) ?? "")),
                    .drawing { origin, _ in
                        StateLabel(of: node, font: state, in: context).elements(at: origin)
                    },
                ]
            }, width: SlideGrid.inside(context.size).width, size: 13, in: context)
    }
}
