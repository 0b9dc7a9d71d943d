import ChartKit
import PlanModel
import Reports

/// The achievement of every node at every cut, drawn by the kind of chart that shows it.
struct HeatmapSlide: SlideKind {
    static let name = SlideName.heatmap
    static let origin = Slide.Origin.extra
    static let isUsual = false
    static let need = SlideNeed.history as SlideNeed?

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    func drafts() throws(ChartError) -> [SlideDraft] {
        let subject = ChartSubject(report: builder.report, history: builder.history)
        return try ChartSlide(HeatmapChart.self, name: builder.context.wording.heatmapName)
            .drafts(of: subject, in: builder.context(titled: Self.name))
    }
}
