/// The kinds of slides there are.
enum SlideKinds {
    /// Every kind, in the order of a deck.
    static let all: [any SlideKind.Type] = [
        CoverSlide.self,
        PurposeSlide.self,
        MethodologySlide.self,
        SummarySlide.self,
        ObjectiveSlides.self,
        ClosingSlide.self,
        ComparisonSlide.self,
        ProjectionSlide.self,
    ]
}
