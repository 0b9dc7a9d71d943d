import ChartKit
import PlanModel

/// A kind of slide: turns a measured plan into the pages that show one thing of it.
///
/// A new kind is a name, a file in `Slide/`, one line in `SlideKinds`, and a test.
protocol SlideKind: SendableMetatype {
    /// What a plan file calls it.
    static var name: SlideName { get }

    /// Whether the official deck has it.
    static var origin: Slide.Origin { get }

    /// Whether a deck has it whose plan names no slides.
    static var isUsual: Bool { get }

    /// What it shows beside the report; nil where the report is enough.
    static var need: SlideNeed? { get }

    /// The kind for a plan and its report.
    init(_ builder: DeckBuilder)

    /// Its pages in order; none where the plan has nothing for them. Throws where a page is too small.
    func drafts() throws(ChartError) -> [SlideDraft]
}

extension SlideKind {
    /// It mirrors a slide of the official deck.
    static var origin: Slide.Origin { .official }
    static var isUsual: Bool { true }
    static var need: SlideNeed? { nil }
}
