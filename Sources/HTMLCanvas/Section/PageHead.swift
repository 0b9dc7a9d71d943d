import SVGCanvas

/// What stands before the body of a page: its language, its title, its looks, and that it asks nobody anything.
struct PageHead {
    let title: String
    let language: String
    var generator: String?
    /// Rules of its own before the common ones.
    let rules: String
    /// Whether it hears of changes from where it's served.
    let asks: Bool

    func write(to markup: inout Markup) {
        markup.add("<!DOCTYPE html>\n")
        markup.open("html", [Attribute("lang", language)])
        markup.open("head")
        markup.empty("meta", [Attribute("charset", "utf-8")])
        // The browser itself sees to it.
        markup.empty(
            "meta",
            [
                Attribute("http-equiv", "Content-Security-Policy"),
                Attribute(
                    "content",
                    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
                        + "base-uri 'none'; form-action 'none'" + (asks ? "; connect-src 'self'" : "")),
            ])
        markup.empty(
            "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
        if let generator {
            markup.empty("meta", [Attribute("name", "generator"), Attribute("content", generator)])
        }
        markup.empty("link", [Attribute("rel", "icon"), Attribute("href", "data:,")])
        markup.leaf("title", content: title)
        let common = String(decoding: PackageResources.page_css, as: UTF8.self)
        markup.add("<style>\n\(rules)\(common)</style>\n")
        markup.close("head")
    }
}
