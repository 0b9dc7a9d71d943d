import PlanModel

/// The kinds of slides there are.
enum SlideKinds {
    /// Every kind, in the order of a deck whose plan names none.
    static let all: [any SlideKind.Type] = [
        CoverSlide.self,
        PurposeSlide.self,
        MethodologySlide.self,
        PlanSlide.self,
        SummarySlide.self,
        ObjectiveSlides.self,
        WaterfallSlides.self,
        EvolutionSlide.self,
        HeatmapSlide.self,
        ComparisonSlide.self,
        ProjectionSlide.self,
        AuditSlide.self,
        AnnexSlide.self,
        ClosingSlide.self,
    ]

    /// Those that a plan asks for, in its order, or the usual ones.
    static func chosen(by plan: Plan, _ selection: DeckBuilder.Selection) -> [any SlideKind.Type] {
        let chosen = plan.deck.slides.map { names in names.compactMap { name in all.first { $0.name == name } } }
        return (chosen ?? all.filter { $0.isUsual }).filter { selection == .all || $0.origin == .official }
    }
}
