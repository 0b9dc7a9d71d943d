import ChartKit
import PlanModel
import Reports

/// What each indicator adds to an objective, a slide for each, drawn by the kind of chart that shows it.
struct WaterfallSlides: SlideKind {
    static let name = SlideName.waterfall
    static let origin = Slide.Origin.extra
    static let isUsual = false

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    /// The chart's pages of every objective that has a figure.
    func drafts() throws(ChartError) -> [SlideDraft] {
        let prefix = builder.context.wording.waterfallName
        var drafts: [SlideDraft] = []
        for node in builder.objectives where node.outcome.achievement != nil {
            let name = "\(prefix)-\(builder.slug(of: node))"
            drafts += try ChartSlide(WaterfallChart.self, name: name).drafts(
                of: ChartSubject(report: builder.report, focus: node.id),
                in: builder.context(titled: Self.name, of: node))
        }
        return drafts
    }
}
