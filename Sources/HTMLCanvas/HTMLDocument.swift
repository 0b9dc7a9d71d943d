public import Scene

/// Pages that are read one after the other, as one document for a browser.
public struct HTMLDocument: Sendable {
    /// What it's called.
    public var title: String
    /// The language of its own words, as a BCP 47 tag: Spanish or English.
    public var language: String
    /// The pages, in order; links between them go by their names.
    public var pages: [Scene]
    /// The program that writes it.
    public var generator: String
    /// Where a page that's served hears that it changed; nil for one that asks nobody anything.
    public var changes: String?

    /// A document of pages.
    public init(title: String, language: String, pages: [Scene], generator: String, changes: String? = nil) {
        self.title = title
        self.language = language
        self.pages = pages
        self.generator = generator
        self.changes = changes
    }
}
