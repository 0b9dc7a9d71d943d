import ChartKit
import Measurement
import PlanModel

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
        let title = "\(prefix.isEmpty ? wording.detailTitle : prefix) \(objective.name)"
        let name = Slug.of(objective.name, fallback: Slug.of(objective.id, fallback: "nodo"))
        let notes = PublishedNotes([objective] + items.map(\.node))
        let layout = TableLayout(
            items, of: builder.report, notes: notes, width: PageFrame.inside(context.size).width, in: context)

        var drafts: [SlideDraft] = []
        var next: Int? = 0
        while let first = next {
            let isFirst = drafts.isEmpty
            let slideTitle = isFirst ? title : wording.goesOn(title)
            let always = isFirst ? [objective.id] : []
            func frame(_ shown: [String]) -> SlideFrame {
                SlideFrame(
                    title: slideTitle,
                    notes: [notes.line(on: always + shown, wording: wording), source].compactMap(\.self), in: context)
            }
            func room(_ frame: SlideFrame) -> (head: [Element], table: Rect) {
                guard isFirst else { return ([], frame.content) }
                let head = ObjectiveHead(
                    objective, mark: notes.mark(of: objective.id), date: builder.date, width: frame.content.width,
                    in: context)
                return (
                    head.elements(at: Point(frame.content.x, frame.content.y)),
                    frame.content.inset(top: head.height + 20)
                )
            }
            guard !items.isEmpty else {
                let frame = frame([])
                return [draft(name, slideTitle, frame.elements + room(frame).head, TableLayout.Page())]
            }
            // The notes at the foot depend on the rows above them: lay once to know them, once to leave them room.
            let trial = try layout.lay(from: first, in: room(frame([])).table)
            let final = room(frame(trial.shown))
            let page = try layout.lay(from: first, in: final.table)
            drafts.append(
                draft(
                    name + (isFirst ? "" : "-\(drafts.count + 1)"), slideTitle,
                    frame(page.shown).elements + final.head + page.elements, page))
            next = page.next
        }
        return drafts
    }

    /// Where the objective's figures come from: its own source, or the plan's.
    private var source: String? {
        let own = builder.plan.nodes[objective.id]?.source ?? ""
        return context.wording.sourceLine(own.isEmpty ? builder.plan.identity.source : own)
    }

    private func draft(_ name: String, _ title: String, _ elements: [Element], _ page: TableLayout.Page) -> SlideDraft {
        let rows = builder.report.indicators.filter { page.shown.contains($0.id) }
        return SlideDraft(
            name: name, title: title,
            alternativeText: context.wording.alternativeText(
                title: title, nodes: [objective] + rows, shortened: page.shortened),
            elements: elements, warnings: page.warnings)
    }
}
