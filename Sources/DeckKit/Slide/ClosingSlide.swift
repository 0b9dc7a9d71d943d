import ChartKit
import PlanModel
import Scene

/// The last slide: a word, and who signs.
struct ClosingSlide: SlideKind {
    static let name = SlideName.closing

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    func drafts() -> [SlideDraft] { [draft()] }

    func draft() -> SlideDraft {
        let context = builder.context
        let theme = context.theme
        let text = builder.plan.deck.closing
        let inside = SlideGrid.inside(context.size)
        let title = text.title.isEmpty ? context.wording.closingTitle : text.title
        let word = TextBlock.fitting(
            title, font: Font(theme.type.family, size: 60, weight: .bold), floor: 20, width: inside.width,
            maximumLines: 2, measuring: context.measuring)
        let lines = text.signature.filter { !$0.isEmpty }
        let signature = TextBlock(
            lines.joined(separator: "\n"), font: Font(theme.type.family, size: 16), width: inside.width,
            maximumLines: 6, leading: 1.1, measuring: context.measuring)
        let top = context.size.height * 0.34
        let ruleTop = top + word.height + 14
        var elements: [Element] = [
            .group(
                .artifact,
                [.rect(Rect(x: inside.x, y: ruleTop, width: 48, height: 4), fill: theme.onAccent)]),
            .group(.heading(1), word.elements(at: Point(inside.x, top), color: theme.onAccent)),
        ]
        if !lines.isEmpty {
            elements.append(
                .group(
                    .paragraph,
                    signature.elements(at: Point(inside.x, ruleTop + 20), color: theme.onAccent)))
        }
        return SlideDraft(
            name: context.wording.closingName, title: title,
            alternativeText: ([title] + lines).joined(separator: ". ") + ".", elements: elements,
            background: theme.accent, footColor: theme.onAccent, isCover: true)
    }
}
