import SVGCanvas
import Scene

/// What stands above the pages: the document's title, the way through them, and a list of all.
struct Bar {
    let document: HTMLDocument
    let words: PageWords

    func write(to markup: inout Markup) {
        markup.leaf(
            "a", [Attribute("class", "skip"), Attribute("href", "#slides")], content: words.skip)
        markup.open("header", [Attribute("class", "bar")])
        markup.leaf("h1", content: document.title)
        markup.open("nav", [Attribute("aria-label", words.slides)])
        markup.open("details", [Attribute("class", "index")])
        markup.leaf("summary", content: words.slides)
        markup.open("ol")
        for (index, page) in document.pages.enumerated() {
            markup.open("li")
            markup.leaf(
                "a", [Attribute("href", "#" + PageSection.id(of: page, number: index + 1))], content: page.title)
            markup.close("li")
        }
        markup.close("ol")
        markup.close("details")
        // The script shows what works by it alone.
        markup.open("div", [Attribute("class", "turn"), Attribute("hidden", "")])
        button("back", words.back, "‹", in: &markup)
        markup.leaf("span", [Attribute("id", "where"), Attribute("role", "status")], content: "")
        button("next", words.next, "›", in: &markup)
        markup.leaf(
            "button",
            [Attribute("type", "button"), Attribute("id", "present"), Attribute("aria-pressed", "false")],
            content: words.present)
        markup.close("div")
        markup.close("nav")
        markup.close("header")
    }

    private func button(_ id: String, _ name: String, _ sign: String, in markup: inout Markup) {
        markup.leaf(
            "button",
            [
                Attribute("type", "button"), Attribute("id", id), Attribute("aria-label", name),
                Attribute("title", name),
            ],
            content: sign)
    }
}
