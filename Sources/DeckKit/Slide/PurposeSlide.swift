import ChartKit
import PlanModel
import Scene
import Words

/// The slide on what the plan is for, and the law behind it.
struct PurposeSlide: SlideKind {
    static let name = SlideName.purpose

    private let builder: DeckBuilder
    private static let tooLong = ChartError.doesNotFit(
        kind: "deck",
        needs: Phrase(es: "el propósito y la norma son demasiado largos", en: "its purpose and law are too long for it")
    )

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    func drafts() throws(ChartError) -> [SlideDraft] { try draft().map { [$0] } ?? [] }

    /// The slide; nil where the plan has no words for it. Throws where the words don't fit.
    func draft() throws(ChartError) -> SlideDraft? {
        let purpose = builder.plan.deck.purpose
        let paragraphs = purpose.paragraphs.filter { !$0.isEmpty }
        guard !paragraphs.isEmpty || !purpose.law.isEmpty else { return nil }
        let context = builder.context
        let theme = context.theme
        let title = purpose.title.isEmpty ? context.wording.purposeTitle : purpose.title
        let frame = SlideFrame(title: title, in: context)
        let content = frame.content.inset(top: 18)
        let hasBoth = !paragraphs.isEmpty && !purpose.law.isEmpty
        let textWidth = hasBoth ? content.width * 0.6 : min(content.width, 620)
        var elements: [Element] = []
        let text = TextStack.fitting(
            sizes: [20, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9], width: textWidth, height: content.height, in: context
        ) { size in
            paragraphs.enumerated().map { index, text in
                TextStack.Part(
                    text: text, font: theme.type.body.sized(size), color: theme.ink, space: index == 0 ? 0 : size)
            }
        }
        guard text.height <= content.height else { throw Self.tooLong }
        elements += text.elements(at: Point(content.x, content.y))
        if !purpose.law.isEmpty {
            let left = hasBoth ? content.x + content.width * 0.68 : content.x
            let width = content.maxX - left
            let law = TextStack.fitting(
                sizes: [16, 15, 14, 13, 12, 11, 10, 9], width: width, height: content.height - 14, in: context
            ) { size in
                [
                    TextStack.Part(
                        text: context.wording.law, font: Font(theme.type.family, size: 10, weight: .semibold),
                        color: theme.muted),
                    TextStack.Part(
                        text: purpose.law, font: Font(theme.type.family, size: size, weight: .semibold),
                        color: theme.ink, space: 6),
                ]
            }
            guard law.height <= content.height - 14 else { throw Self.tooLong }
            elements.append(
                .group(
                    .artifact,
                    [.rect(Rect(x: left, y: content.y + 6, width: width, height: 2), fill: theme.accent)]))
            elements += law.elements(at: Point(left, content.y + 18))
        }
        return SlideDraft(
            name: context.wording.purposeName, title: title,
            alternativeText: ([title + "."] + paragraphs + [purpose.law]).filter { !$0.isEmpty }
                .joined(separator: " ").split(separator: "**").joined(),
            elements: frame.elements(around: elements), warnings: frame.warnings)
    }
}
