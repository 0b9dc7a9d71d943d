import PlanModel
import Words

/// The words of the slides.
extension PlanFileReader {
    mutating func deck(_ node: YAMLNode?) -> DeckText {
        var deck = DeckText()
        let slides = fields(
            node, of: Phrase("deck"), keys: ["cover", "purpose", "methodology", "summary", "detail", "closing"])

        let cover = fields(slides["cover"], of: Phrase("cover"), keys: ["title", "subtitle", "badge"])
        deck.cover.title = words(cover, "title")
        deck.cover.subtitle = words(cover, "subtitle")
        deck.cover.badge = texts(cover["badge"], Phrase("badge"))

        let purpose = fields(slides["purpose"], of: Phrase("purpose"), keys: ["title", "paragraphs", "law"])
        deck.purpose.title = words(purpose, "title")
        deck.purpose.paragraphs = texts(purpose["paragraphs"], Phrase("paragraphs"))
        deck.purpose.law = words(purpose, "law")

        let methodology = fields(
            slides["methodology"], of: Phrase("methodology"), keys: ["title", "subtitle", "blocks", "footnote"])
        deck.methodology.title = words(methodology, "title")
        deck.methodology.subtitle = words(methodology, "subtitle")
        deck.methodology.blocks = items(methodology["blocks"], Phrase("blocks")).map { block($0) }
        deck.methodology.footnote = words(methodology, "footnote")

        let summary = fields(slides["summary"], of: Phrase("summary"), keys: ["title", "footer"])
        deck.summary.title = words(summary, "title")
        deck.summary.footer = words(summary, "footer")

        let detail = fields(slides["detail"], of: Phrase("detail"), keys: ["title"])
        deck.detail.title = words(detail, "title")

        let closing = fields(slides["closing"], of: Phrase("closing"), keys: ["title", "signature"])
        deck.closing.title = words(closing, "title")
        deck.closing.signature = texts(closing["signature"], Phrase("signature"))
        return deck
    }

    private mutating func block(_ node: YAMLNode) -> DeckText.Methodology.Block {
        var block = DeckText.Methodology.Block()
        let fields = fields(node, of: Phrase(es: "un bloque", en: "a block"), keys: ["heading", "paragraphs", "items"])
        block.heading = words(fields, "heading")
        block.paragraphs = texts(fields["paragraphs"], Phrase("paragraphs"))
        block.items = texts(fields["items"], Phrase("items"))
        return block
    }

    private mutating func words(_ fields: [String: YAMLNode], _ key: String) -> String {
        text(fields[key], Phrase(key)) ?? ""
    }
}
