import ChartKit

/// A kind of slide: turns a measured plan into the pages that show one thing of it.
///
/// A new kind is a file in `Slide/`, one line in `SlideKinds`, and a test.
protocol SlideKind: SendableMetatype {
    /// Whether the official deck has it.
    static var origin: Slide.Origin { get }

    /// The kind for a plan and its report.
    init(_ builder: DeckBuilder)

    /// Its pages in order; none where the plan has nothing for them. Throws where a page is too small.
    func drafts() throws(ChartError) -> [SlideDraft]
}

extension SlideKind {
    /// It mirrors a slide of the official deck.
    static var origin: Slide.Origin { .official }
}
