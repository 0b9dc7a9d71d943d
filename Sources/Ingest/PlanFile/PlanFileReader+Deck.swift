import PlanModel
import Words

/// The words of the slides.
extension PlanFileReader {
    mutating func deck(_ node: YAMLNode?) -> DeckText {
        var deck = DeckText()
        let slides = fields(node, of: Phrase("deck"), keys: PlanFileKeys.deck.names)

        let cover = fields(slides["cover"], of: Phrase("cover"), keys: PlanFileKeys.cover.names)
        deck.cover.title = words(cover, "title")
        deck.cover.subtitle = words(cover, "subtitle")
        deck.cover.badge = texts(cover["badge"], Phrase("badge"))

        let purpose = fields(slides["purpose"], of: Phrase("purpose"), keys: PlanFileKeys.purpose.names)
        deck.purpose.title = words(purpose, "title")
        deck.purpose.paragraphs = texts(purpose["paragraphs"], Phrase("paragraphs"))
        deck.purpose.law = words(purpose, "law")

        let methodology = fields(
            slides["methodology"], of: Phrase("methodology"), keys: PlanFileKeys.methodology.names)
        deck.methodology.title = words(methodology, "title")
        deck.methodology.subtitle = words(methodology, "subtitle")
        deck.methodology.blocks = items(methodology["blocks"], Phrase("blocks")).map { block($0) }
        deck.methodology.footnote = words(methodology, "footnote")

        let summary = fields(slides["summary"], of: Phrase("summary"), keys: PlanFileKeys.summary.names)
        deck.summary.title = words(summary, "title")
        deck.summary.footer = words(summary, "footer")

        let detail = fields(slides["detail"], of: Phrase("detail"), keys: PlanFileKeys.detail.names)
        deck.detail.title = words(detail, "title")

        let closing = fields(slides["closing"], of: Phrase("closing"), keys: PlanFileKeys.closing.names)
        deck.closing.title = words(closing, "title")
        deck.closing.signature = texts(closing["signature"], Phrase("signature"))
        return deck
    }

    private mutating func block(_ node: YAMLNode) -> DeckText.Methodology.Block {
        var block = DeckText.Methodology.Block()
        let fields = fields(node, of: Phrase(es: "un bloque", en: "a block"), keys: PlanFileKeys.block.names)
        block.heading = words(fields, "heading")
        block.paragraphs = texts(fields["paragraphs"], Phrase("paragraphs"))
        block.items = texts(fields["items"], Phrase("items"))
        return block
    }

    private mutating func words(_ fields: [String: YAMLNode], _ key: String) -> String {
        text(fields[key], Phrase(key)) ?? ""
    }
}
