public import PlanModel

/// A finished deck: its slides, and what the layout has to say about them.
public struct Deck: Sendable {
    /// The document's title.
    public var title: String
    /// The slides in order.
    public var slides: [Slide]
    /// What a user should know: a text that was shortened, for example.
    public var warnings: [Diagnostic]

    /// A deck of slides.
    public init(title: String, slides: [Slide], warnings: [Diagnostic] = []) {
        self.title = title
        self.slides = slides
        self.warnings = warnings
    }
}
