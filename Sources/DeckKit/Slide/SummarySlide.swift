import ChartKit
import PlanModel
import Reports

/// All objectives at a glance, each with its percentage in large type.
struct SummarySlide: SlideKind {
    static let name = SlideName.summary

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    func drafts() throws(ChartError) -> [SlideDraft] {
        let context = builder.context
        let text = builder.plan.deck.summary
        let isProjection = builder.report.horizon != nil
        // The plan's own words call the figures progress.
        let title =
            isProjection ? context.wording.projectionTitle : text.title.isEmpty ? builder.title : text.title
        let nodes = builder.objectives
        guard !nodes.isEmpty else { return [] }
        let notes = PublishedNotes(nodes, of: builder.report)
        let scale = context.scale(holding: nodes.compactMap(\.outcome.achievement))
        let cut = context.wording.dated(text.footer.isEmpty ? context.wording.cutLabel : text.footer, at: builder.date)
        func frame(_ title: String, _ shown: [String]) -> SlideFrame {
            SlideFrame(
                title: title,
                notes: [notes.line(on: shown, bars: scale, wording: context.wording), builder.account(cut: cut)],
                in: context)
        }
        // Every slide leaves room for the notes on all objectives, so that cards keep their size.
        let content = frame(context.wording.goesOn(title), nodes.map(\.id)).content
        let pages = try CardGrid(nodes, bars: scale, notes: notes, linked: true, in: context).pages(in: content)
        return pages.enumerated().map { index, page in
            let title = index == 0 ? title : context.wording.goesOn(title)
            return SlideDraft(
                name: context.wording.summaryName + (index == 0 ? "" : "-\(index + 1)"), title: title,
                alternativeText: context.wording.alternativeText(
                    title: title, nodes: nodes.filter { page.shown.contains($0.id) }, shortened: page.shortened),
                elements: frame(title, page.shown).elements(around: page.elements),
                warnings: frame(title, page.shown).warnings + page.warnings, shown: page.shown)
        }
    }
}
