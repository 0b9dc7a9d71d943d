import ChartKit
import Measurement
import PlanModel

/// All objectives at a glance, each with its percentage in large type.
struct SummarySlide {
    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    func drafts() throws(ChartError) -> [SlideDraft] {
        let context = builder.context
        let text = builder.plan.deck.summary
        let identity = builder.plan.identity
        let title = [text.title, identity.title].first { !$0.isEmpty } ?? context.wording.plan
        let nodes = builder.objectives
        guard !nodes.isEmpty else { return [] }
        let notes = PublishedNotes(nodes)
        let cut = "\(text.footer.isEmpty ? context.wording.cutLabel : text.footer) \(builder.date)"
        let grid = CardGrid(nodes, notes: notes, in: context)
        func frame(_ title: String, _ shown: [String]) -> SlideFrame {
            SlideFrame(
                title: title, notes: [notes.line(on: shown, wording: context.wording), cut].compactMap(\.self),
                in: context)
        }

        var drafts: [SlideDraft] = []
        var next: Int? = 0
        while let first = next {
            let slideTitle = drafts.isEmpty ? title : context.wording.goesOn(title)
            let page = try grid.lay(from: first, in: frame(slideTitle, nodes.map(\.id)).content)
            let shown = nodes.filter { page.shown.contains($0.id) }
            drafts.append(
                SlideDraft(
                    name: context.wording.summaryName + (drafts.isEmpty ? "" : "-\(drafts.count + 1)"),
                    title: slideTitle,
                    alternativeText: context.wording.alternativeText(
                        title: slideTitle, nodes: shown, shortened: page.shortened),
                    elements: frame(slideTitle, page.shown).elements + page.elements, warnings: page.warnings))
            next = page.next
        }
        return drafts
    }
}
