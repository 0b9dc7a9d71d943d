import ChartKit
import PlanModel

/// The slides of the objectives, one after the other.
struct ObjectiveSlides: SlideKind {
    static let name = SlideName.detail

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    func drafts() throws(ChartError) -> [SlideDraft] {
        var drafts: [SlideDraft] = []
        for objective in builder.objectives { drafts += try ObjectiveSlide(objective, builder).drafts() }
        return drafts
    }
}
