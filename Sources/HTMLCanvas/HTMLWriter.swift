public import SVGCanvas
import Scene
import Words

/// Writes pages as one self-contained HTML document: every page is inline SVG with a heading, its description and the
/// tables behind it, and nothing is fetched from anywhere.
///
/// ```swift
/// let text = try HTMLWriter().html(HTMLDocument(title: "Plan", language: "es", pages: pages, generator: "Corte"))
/// ```
/// It can be read without its script, which turns pages by keys, buttons and swipes. The same pages give the same text.
public struct HTMLWriter: Sendable {
    /// A writer.
    public init() {}

    /// The document's text.
    public func html(_ document: HTMLDocument) throws(SVGError) -> String {
        let words = PageWords(language: document.language)
        var markup = Markup()
        markup.add("<!DOCTYPE html>\n")
        markup.open("html", [Attribute("lang", document.language)])
        head(of: document, in: &markup)
        markup.open("body")
        Bar(document: document, words: words).write(to: &markup)
        markup.open("main", [Attribute("id", "slides")])
        for (index, page) in document.pages.enumerated() {
            try PageSection(page, number: index + 1, of: document, words: words).write(to: &markup)
        }
        markup.close("main")
        markup.add("<script>\n" + Self.text(PackageResources.page_js) + "</script>\n")
        if let changes = document.changes {
            markup.add("<script>new EventSource(\"\(changes)\").onmessage = () => location.reload()</script>\n")
        }
        markup.close("body")
        markup.close("html")
        return markup.text
    }

    private func head(of document: HTMLDocument, in markup: inout Markup) {
        markup.open("head")
        markup.empty("meta", [Attribute("charset", "utf-8")])
        // The browser itself sees to it that the page asks nobody anything.
        let asking = document.changes == nil ? "" : "; connect-src 'self'"
        markup.empty(
            "meta",
            [
                Attribute("http-equiv", "Content-Security-Policy"),
                Attribute(
                    "content",
                    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
                        + "base-uri 'none'; form-action 'none'\(asking)"),
            ])
        markup.empty(
            "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
        markup.empty("meta", [Attribute("name", "generator"), Attribute("content", document.generator)])
        markup.empty("link", [Attribute("rel", "icon"), Attribute("href", "data:,")])
        markup.leaf("title", content: document.title)
        let size = document.pages.first?.size ?? .slide
        let (width, height) = (ShortDecimal.text(size.width), ShortDecimal.text(size.height))
        markup.add(
            "<style>\n@page { size: \(width)pt \(height)pt; margin: 0 }\n"
                + ":root { --ratio: \(ShortDecimal.text(size.width / size.height)) }\n"
                + Self.text(PackageResources.page_css) + "</style>\n")
        markup.close("head")
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
