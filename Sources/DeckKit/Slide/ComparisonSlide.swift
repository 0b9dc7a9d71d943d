import ChartKit
import PlanModel
import Reports

/// The methodologies side by side, drawn by the kind of chart that compares.
struct ComparisonSlide: SlideKind {
    static let name = SlideName.comparison
    static let origin = Slide.Origin.extra
    static let need = SlideNeed.comparison as SlideNeed?

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    /// The chart's pages; none without a comparison of at least two methodologies.
    func drafts() throws(ChartError) -> [SlideDraft] {
        guard let kind = builder.comparisonKind, let comparison = builder.comparison,
            comparison.reports.count > 1, let first = comparison.reports.first
        else { return [] }
        return try ChartSlide(kind, name: builder.context.wording.comparisonName)
            .drafts(of: ChartSubject(report: first, comparison: comparison), in: builder.context(titled: Self.name))
    }
}
