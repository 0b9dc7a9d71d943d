import SVGCanvas
import Words

/// A page that leads to documents beside it: a row for each, with a figure.
public struct HTMLIndex: Sendable {
    /// A document of a row.
    public struct Link: Sendable {
        var text, path: String

        /// A text that leads to a path from the page on.
        public init(text: String, path: String) {
            self.text = text
            self.path = path
        }
    }

    /// What one row says.
    public struct Row: Sendable {
        var name, figure, cut: String
        var links: [Link]
        var problem: String?

        /// A row by its name, its figure as it's printed, and what it leads to; or why it leads nowhere.
        public init(name: String, figure: String, cut: String, links: [Link], problem: String? = nil) {
            self.name = name
            self.figure = figure
            self.cut = cut
            self.links = links
            self.problem = problem
        }
    }

    private let title: String
    private let words: PageWords
    private let language: String
    private let rows: [Row]

    /// A page of rows in a language, by its tag.
    public init(title: String, language: String, rows: [Row]) {
        self.title = title
        self.language = language
        self.rows = rows
        words = PageWords(language: language)
    }

    /// The page's text.
    public var text: String {
        var markup = Markup()
        PageHead(title: title, language: language, rules: "", asks: false).write(to: &markup)
        markup.open("body")
        markup.open("main", [Attribute("class", "units")])
        markup.leaf("h1", content: title)
        markup.open(
            "div",
            [
                Attribute("class", "scroll"), Attribute("tabindex", "0"), Attribute("role", "region"),
                Attribute("aria-label", words.table),
            ])
        markup.open("table")
        markup.open("thead")
        markup.open("tr")
        for head in [words.unit, words.figure, words.cut, words.documents] {
            markup.leaf("th", [Attribute("scope", "col")], content: head)
        }
        markup.close("tr")
        markup.close("thead")
        markup.open("tbody")
        for row in rows { write(row, to: &markup) }
        markup.close("tbody")
        markup.close("table")
        markup.close("div")
        markup.close("main")
        markup.close("body")
        markup.close("html")
        return markup.text
    }

    private func write(_ row: Row, to markup: inout Markup) {
        markup.open("tr")
        markup.leaf("th", [Attribute("scope", "row")], content: row.name)
        markup.leaf("td", [Attribute("class", "number")], content: row.figure)
        markup.leaf("td", content: row.cut)
        markup.open("td")
        for link in row.links {
            markup.leaf(
                "a",
                [
                    Attribute("href", WebAddress.escaped(link.path)),
                    Attribute("aria-label", "\(row.name): \(link.text)"),
                ], content: link.text)
        }
        if let problem = row.problem { markup.leaf("span", content: problem) }
        markup.close("td")
        markup.close("tr")
    }
}
