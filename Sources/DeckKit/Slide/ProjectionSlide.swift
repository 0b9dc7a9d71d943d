import ChartKit
import PlanModel
import Reports

/// Whether the objectives will reach their targets, drawn by the kind of chart that shows it.
struct ProjectionSlide: SlideKind {
    static let name = SlideName.projection
    static let origin = Slide.Origin.extra
    static let need = SlideNeed.projection as SlideNeed?

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    /// The chart's pages; none without a projection.
    func drafts() throws(ChartError) -> [SlideDraft] {
        guard let projection = builder.projection else { return [] }
        return try ChartSlide(OutlookChart.self, name: builder.context.wording.projectionName)
            .drafts(
                of: ChartSubject(report: projection.report, projection: projection),
                in: builder.context(titled: Self.name))
    }
}
