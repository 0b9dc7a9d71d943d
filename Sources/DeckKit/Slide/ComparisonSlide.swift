import ChartKit
import Reports
import Scene

/// The methodologies side by side, drawn by the kind of chart that compares; after the official deck's slides.
struct ComparisonSlide: SlideKind {
    static let origin = Slide.Origin.extra

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    /// The chart's pages; none without a comparison of at least two methodologies.
    func drafts() throws(ChartError) -> [SlideDraft] {
        guard let kind = builder.comparisonKind, let comparison = builder.comparison,
            comparison.reports.count > 1, let first = comparison.reports.first
        else { return [] }
        // The chart's own margins end up on the slide's.
        var context = builder.context
        let margin = SlideGrid.inside(context.size).x
        let shift = (margin - ChartFrame.sideShare * context.size.width) / (1 - 2 * ChartFrame.sideShare)
        let drop = 10.0
        context.size = Size(context.size.width - 2 * shift, context.size.height - SlideFoot.height + 10 - drop)
        context.numbersPages = false
        let drawing = try kind.init().draw(ChartSubject(report: first, comparison: comparison), in: context)
        return drawing.pages.enumerated().map { index, page in
            SlideDraft(
                name: context.wording.comparisonName + (index == 0 ? "" : "-\(index + 1)"), title: page.title,
                alternativeText: page.alternativeText,
                elements: page.elements.map { $0.moved(x: shift, y: drop) },
                background: page.background, warnings: index == 0 ? drawing.warnings : [])
        }
    }
}
