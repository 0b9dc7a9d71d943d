/// A finished page as a value: everything on it at its final coordinates, in points. A canvas only walks it.
public struct Scene: Hashable, Sendable {
    /// The page's size.
    public var size: Size
    /// The colour behind everything; nil where what is behind the page shows through.
    public var background: Color?
    /// What is on the page, from the back to the front.
    public var elements: [Element]
    /// What the page is called: a document title or a slide's title.
    public var title: String
    /// What a reader who can't see the page is told: written from the numbers.
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
