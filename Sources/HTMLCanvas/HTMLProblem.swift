import SVGCanvas

/// What a served page says while there is nothing to show, until that changes.
public struct HTMLProblem: Sendable {
    private let title: String
    private let lines: [String]
    private let language: String
    private let changes: String

    /// Lines on what is wrong, in a language, and where the page hears that it changed.
    public init(title: String, lines: [String], language: String, changes: String) {
        self.title = title
        self.lines = lines
        self.language = language
        self.changes = changes
    }

    /// The page's text.
    public var text: String {
        var markup = Markup()
        PageHead(title: title, language: language, rules: "", asks: true).write(to: &markup)
        markup.open("body")
        markup.open("main")
        markup.leaf("h1", content: title)
        for line in lines { markup.leaf("p", content: line) }
        markup.close("main")
        markup.add(ChangeListener(at: changes).script)
        markup.close("body")
        markup.close("html")
        return markup.text
    }
}
