import SVGCanvas
import Scene
import Words

/// A page in the document: its heading, its picture with the links on it, and what is behind it in words and tables.
struct PageSection {
    private let page: Scene
    private let number: Int
    private let words: PageWords
    private let document: HTMLDocument
    private let id: String

    init(_ page: Scene, number: Int, of document: HTMLDocument, words: PageWords) {
        self.page = page
        self.number = number
        self.document = document
        self.words = words
        id = Self.id(of: page, number: number)
    }

    /// What links to a page call it.
    static func id(of page: Scene, number: Int) -> String { page.name.isEmpty ? "page-\(number)" : page.name }

    func write(to markup: inout Markup) throws(SVGError) {
        let heading = "\(id)-heading"
        markup.open(
            "section",
            [
                Attribute("class", "slide"), Attribute("id", id), Attribute("aria-labelledby", heading),
                Attribute("tabindex", "-1"),
            ])
        markup.leaf(
            "h2", [Attribute("id", heading), Attribute("class", "unseen")], content: "\(number). \(page.title)")
        markup.open("div", [Attribute("class", "picture")])
        markup.add(try SVGWriter().svg(page))
        for link in PageLink.links(of: page) { write(link, to: &markup) }
        markup.close("div")
        markup.open("details", [Attribute("class", "behind")])
        markup.leaf("summary", content: words.behind)
        markup.leaf("p", content: page.alternativeText)
        let tables = DataTable.tables(of: page)
        for (index, table) in tables.enumerated() {
            let number = tables.count > 1 ? " \(index + 1)" : ""
            table.write(to: &markup, named: "\(words.table)\(number): \(self.number). \(page.title)")
        }
        markup.close("details")
        markup.close("section")
    }

    private func write(_ link: PageLink, to markup: inout Markup) {
        guard document.pages.contains(where: { $0.name == link.target }) else { return }
        func share(_ part: Double, of whole: Double) -> String { ShortDecimal.text(100 * part / whole) + "%" }
        let size = page.size
        let style =
            "left:\(share(link.box.x, of: size.width));top:\(share(link.box.y, of: size.height));"
            + "width:\(share(link.box.width, of: size.width));height:\(share(link.box.height, of: size.height))"
        markup.open("a", [Attribute("href", "#" + link.target), Attribute("class", "on"), Attribute("style", style)])
        markup.leaf("span", [Attribute("class", "unseen")], content: link.text)
        markup.close("a")
    }
}
