import ChartKit
import PlanModel
import Scene
import Words

/// The slide on how the plan is measured: blocks side by side, and the note on weights.
struct MethodologySlide: SlideKind {
    static let name = SlideName.methodology

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    private var context: ChartContext { builder.context }
    private var theme: Theme { context.theme }

    func drafts() throws(ChartError) -> [SlideDraft] { try draft().map { [$0] } ?? [] }

    /// The slide; nil where the plan has no words for it. Throws where the words don't fit.
    func draft() throws(ChartError) -> SlideDraft? {
        let text = builder.plan.deck.methodology
        guard !text.blocks.isEmpty || !text.footnote.isEmpty else { return nil }
        let title = text.title.isEmpty ? context.wording.methodologyTitle : text.title
        let frame = SlideFrame(
            title: title, subtitle: text.subtitle, notes: text.footnote.isEmpty ? [] : [text.footnote], in: context)
        let columns = max(1, min(text.blocks.count, 4))
        let rows = (text.blocks.count + columns - 1) / columns
        let gap = 36.0
        let content = frame.content.inset(top: 14)
        let width = (content.width - gap * Double(columns - 1)) / Double(columns)
        let height = (content.height - gap * Double(max(0, rows - 1))) / Double(max(1, rows))
        let stacks = fitting(text.blocks, width: width, height: height - 14)
        guard stacks.allSatisfy({ $0.height <= height - 14 }) else {
            throw .doesNotFit(
                kind: "deck",
                needs: Phrase(
                    es: "los bloques de la metodología son demasiado largos",
                    en: "the blocks of its methodology are too long for it"))
        }

        var elements: [Element] = []
        for (index, stack) in stacks.enumerated() {
            let x = content.x + Double(index % columns) * (width + gap)
            let y = content.y + Double(index / columns) * (height + gap)
            elements.append(
                .group(.artifact, [.rect(Rect(x: x, y: y, width: width, height: 2), fill: theme.accent)]))
            elements += stack.elements(at: Point(x, y + 14))
        }
        let words = text.blocks.flatMap { block in
            [block.heading.isEmpty ? "" : block.heading + "."] + block.paragraphs.prefix(1) + block.items
                + block.paragraphs.dropFirst()
        }
        let told = ([title + ".", text.subtitle] + words + [text.footnote]).filter { !$0.isEmpty }
        return SlideDraft(
            name: context.wording.methodologyName, title: title,
            alternativeText: told.joined(separator: " ").split(separator: "**").joined(),
            elements: frame.elements(around: elements), warnings: frame.warnings)
    }

    /// The blocks in the largest size of type in which the highest of them fits.
    private func fitting(_ blocks: [DeckText.Methodology.Block], width: Double, height: Double) -> [TextStack] {
        var stacks: [TextStack] = []
        for size in stride(from: 14, through: theme.type.floor, by: -0.5) {
            stacks = blocks.map { TextStack(parts(of: $0, size: size), width: width, in: context) }
            if stacks.allSatisfy({ $0.height <= height }) { break }
        }
        return stacks
    }

    private func parts(of block: DeckText.Methodology.Block, size: Double) -> [TextStack.Part] {
        let body = theme.type.body.sized(size)
        let heading = TextStack.Part(
            text: block.heading, font: Font(theme.type.family, size: size + 4, weight: .bold), color: theme.ink,
            tag: .heading(2))
        func paragraph(_ text: String) -> TextStack.Part {
            TextStack.Part(text: text, font: body, color: theme.ink, space: size * 0.8)
        }
        let items = block.items.map {
            TextStack.Part(text: $0, font: body, color: theme.ink, space: size * 0.45, isItem: true)
        }
        return (block.heading.isEmpty ? [] : [heading]) + block.paragraphs.prefix(1).map(paragraph) + items
            + block.paragraphs.dropFirst().map(paragraph)
    }
}
