import PlanModel
import Words

/// The slides and their words.
extension PlanFileReader {
    mutating func deck(_ node: YAMLNode?) -> DeckText {
        var deck = DeckText()
        // The words that name slides in their list aren't all keys.
        let slides = fields(node, of: Phrase("deck"), keys: PlanFileKeys.deck.names) {
            Vocabulary.slides[$0]?.rawValue
        }
        deck.slides = chosen(slides["slides"])
        for slide in PlanFileKeys.titledSlides {
            let texts = fields(slides[slide.rawValue], of: Phrase(slide.rawValue), keys: PlanFileKeys.titled.names)
            if let title = text(texts["title"], Phrase("title")), !title.isEmpty { deck.titles[slide] = title }
        }

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

    /// The slides that are asked for, in their order; each once.
    private mutating func chosen(_ node: YAMLNode?) -> [SlideName]? {
        guard let node, !isNull(node) else { return nil }
        let items = items(node, Phrase("slides"))
        if items.isEmpty, case .sequence = node.content {
            fail(
                place(of: node), Phrase(es: "slides no nombra ninguna diapositiva", en: "slides names no slide"),
                Phrase(es: "nombre al menos una, o quítelo", en: "name at least one, or remove it"))
        }
        var chosen: [SlideName] = []
        for item in items {
            guard let word = text(item, Phrase(es: "una diapositiva", en: "a slide")) else { continue }
            let shown = Excerpt.of(word)
            if let slide = Vocabulary.slides[word] {
                guard chosen.contains(slide) else {
                    chosen.append(slide)
                    continue
                }
                fail(
                    place(of: item),
                    Phrase(es: "la diapositiva está dos veces (\(shown))", en: "the slide is there twice (\(shown))"),
                    .giveOnce)
            } else {
                fail(
                    place(of: item), Phrase(es: "diapositiva desconocida (\(shown))", en: "unknown slide (\(shown))"),
                    .nearest(to: word, among: Vocabulary.slides.words))
            }
        }
        return chosen.isEmpty ? nil : chosen
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
