import ChartKit
import Measurement

/// The methodologies side by side, drawn by the kind of chart that compares; after the official deck's slides.
struct ComparisonSlide {
    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    /// The chart's pages; none without a comparison of at least two methodologies.
    func drafts() throws(ChartError) -> [SlideDraft] {
        guard let kind = builder.comparisonKind, let comparison = builder.comparison,
            comparison.reports.count > 1, let first = comparison.reports.first
        else { return [] }
        var context = builder.context
        context.size.height -= SlideFoot.height - 20
        let drawing = try kind.init().draw(ChartSubject(report: first, comparison: comparison), in: context)
        return drawing.pages.enumerated().map { index, page in
            SlideDraft(
                name: context.wording.comparisonName + (index == 0 ? "" : "-\(index + 1)"), origin: .extra,
                title: page.title, alternativeText: page.alternativeText, elements: page.elements,
                background: page.background, warnings: index == 0 ? drawing.warnings : [])
        }
    }
}
