import ChartKit
import PlanModel
import Reports

/// The plan over its cuts, drawn by the kind of chart that shows it.
struct EvolutionSlide: SlideKind {
    static let name = SlideName.evolution
    static let origin = Slide.Origin.extra
    static let isUsual = false
    static let need = SlideNeed.course as SlideNeed?

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    func drafts() throws(ChartError) -> [SlideDraft] {
        let subject = ChartSubject(report: builder.yearly ?? builder.report, projection: builder.projection)
        return try ChartSlide(EvolutionChart.self, name: builder.context.wording.evolutionName)
            .drafts(of: subject, in: builder.context(titled: Self.name))
    }
}
