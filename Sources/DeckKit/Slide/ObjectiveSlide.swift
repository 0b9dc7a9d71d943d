import ChartKit
import PlanModel
import Reports
import Scene

/// An objective: its percentage, what it aims at, the table of its indicators, and the source. A long table goes on
/// another slide.
struct ObjectiveSlide {
    private let objective: ReportNode
    private let builder: DeckBuilder

    init(_ objective: ReportNode, _ builder: DeckBuilder) {
        self.objective = objective
        self.builder = builder
    }

    private var context: ChartContext { builder.context }

    func drafts() throws(ChartError) -> [SlideDraft] {
        let wording = context.wording
        let items = TableItem.items(of: builder.report, below: objective.id) ?? []
        let prefix = builder.plan.deck.detail.title
        let title = builder.joined(prefix.isEmpty ? wording.detailTitle : prefix, objective)
        let name = builder.slug(of: objective)
        let notes = PublishedNotes([objective] + items.map(\.node), of: builder.report)
        let scale = context.scale(holding: items.compactMap(\.indicator?.outcome.achievement))
        let layout = TableLayout(
            items, of: builder.report, bars: scale, notes: notes, width: SlideGrid.inside(context.size).width,
            in: context)

        let head = ObjectiveHead(
            objective, mark: notes.mark(of: objective.id), moment: wording.progress(of: builder.report),
            width: SlideGrid.inside(context.size).width, in: context)
        func frame(_ page: Int, _ shown: [String]) -> SlideFrame {
            let line = notes.line(on: (page == 0 ? [objective.id] : []) + shown, bars: scale, wording: wording)
            return SlideFrame(
                title: page == 0 ? title : wording.goesOn(title),
                notes: [line, builder.account(), source].compactMap(\.self),
                in: context)
        }
        let pages =
            items.isEmpty
            ? [TableLayout.Page()]
            : try layout.pages { page, shown in
                frame(page, shown).content.inset(top: page == 0 ? head.height + 16 : 0)
            }
        return pages.enumerated().map { index, page in
            let frame = frame(index, page.shown)
            let origin = Point(frame.content.x, frame.content.y)
            var draft = draft(
                name + (index == 0 ? "" : "-\(index + 1)"), index == 0 ? title : wording.goesOn(title),
                frame.elements(around: (index == 0 ? head.elements(at: origin) : []) + page.elements), page)
            if index == 0 { draft.anchor = objective.id }
            let statement = index == 0 ? head.shortened : nil
            draft.warnings = frame.warnings + (statement.map { [SlideDraft.shortened($0)] } ?? []) + draft.warnings
            draft.alternativeText += statement.map { " " + $0.split(separator: "**").joined() } ?? ""
            return draft
        }
    }

    /// Where the objective's figures come from: its own source, or the plan's.
    private var source: String? {
        let own = builder.plan.nodes[objective.code]?.source ?? ""
        return context.wording.sourceLine(own.isEmpty ? builder.identity.source : own)
    }

    private func draft(_ name: String, _ title: String, _ elements: [Element], _ page: TableLayout.Page) -> SlideDraft {
        let rows = builder.report.indicators.filter { page.shown.contains($0.id) }
        return SlideDraft(
            name: name, title: title,
            alternativeText: context.wording.alternativeText(
                title: title, nodes: [objective] + rows, shortened: page.shortened),
            elements: elements, warnings: page.warnings, shown: [objective.id] + rows.map(\.id))
    }
}
