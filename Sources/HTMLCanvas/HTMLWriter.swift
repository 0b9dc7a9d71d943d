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
        PageHead(
            title: document.title, language: document.language, generator: document.generator,
            rules: rules(of: document.pages), asks: document.changes != nil
        ).write(to: &markup)
        markup.open("body")
        Bar(document: document, words: words).write(to: &markup)
        markup.open("main", [Attribute("id", "slides")])
        for (index, page) in document.pages.enumerated() {
            try PageSection(page, number: index + 1, of: document, words: words).write(to: &markup)
        }
        markup.close("main")
        markup.add("<script>\n" + Self.text(PackageResources.page_js) + "</script>\n")
        if let changes = document.changes { markup.add(ChangeListener(at: changes).script) }
        markup.close("body")
        markup.close("html")
        return markup.text
    }

    /// The size of the paper and the shape of the pages.
    private func rules(of pages: [Scene]) -> String {
        let size = pages.first?.size ?? .slide
        let (width, height) = (ShortDecimal.text(size.width), ShortDecimal.text(size.height))
        return "@page { size: \(width)pt \(height)pt; margin: 0 }\n"
            + ":root { --ratio: \(ShortDecimal.text(size.width / size.height)) }\n"
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
