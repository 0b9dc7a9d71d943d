/// A finished page as a value: everything on it at its final coordinates, in points. A canvas only walks it.
public struct Scene: Hashable, Sendable {
    /// The page's size.
    public var size: Size
    /// The colour behind everything; nil where what is behind the page shows through.
    public var background: Color?
    /// What is on the page, from the back to the front.
    public var elements: [Element]
    /// What links of other pages of its document call it; empty where it stands by itself.
    public var name = ""
    /// What the page is called: a document title or a slide's title.
    public var title: String
    /// What a reader who can't see the page is told: written from the numbers, all of them.
    public var alternativeText: String
    /// The language of its texts, as a BCP 47 tag.
    public var language: String

    /// A page with its elements.
    public init(
        size: Size, background: Color? = .white, elements: [Element] = [], title: String, alternativeText: String,
        language: String = "es-CO"
    ) {
        self.size = size
        self.background = background
        self.elements = elements
        self.title = title
        self.alternativeText = alternativeText
        self.language = language
    }
}

extension Scene {
    /// The most characters of what is read out without being asked for.
    private static let shortLength = 300

    /// The title and as many of the alternative text's first sentences as stay below 300 characters; where the title alone
    /// is longer, its beginning.
    public var shortAlternativeText: String {
        var text = title
        guard text.count < Self.shortLength else { return text.prefix(Self.shortLength - 2) + "…" }
        for sentence in alternativeText.sentences where !title.hasPrefix(sentence) {
            let longer = text.isEmpty ? sentence : text + (text.hasSuffix(".") ? " " : ". ") + sentence
            guard longer.count < Self.shortLength else { break }
            text = longer
        }
        return text
    }
}

extension String {
    /// The parts between full stops that a space follows.
    fileprivate var sentences: [String] {
        var sentences: [String] = []
        var current = ""
        var previous: Character?
        for character in self {
            if character == " ", previous == "." {
                sentences.append(current)
                current = ""
            } else {
                current.append(character)
            }
            previous = character
        }
        return current.isEmpty ? sentences : sentences + [current]
    }
}
