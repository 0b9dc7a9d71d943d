import Scene
import Testing

@testable import HTMLCanvas

@Suite("A document for a browser") struct HTMLWriterTests {
    private let document = HTMLSample.document

    private func text(_ change: (inout HTMLDocument) -> Void = { _ in }) throws -> String {
        var document = document
        change(&document)
        return try HTMLWriter().html(document)
    }

    @Test("has each page as a picture under a heading, in order")
    func pages() throws {
        let text = try text()
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"es-CO\">\n"))
        #expect(text.split(separator: "<svg ", omittingEmptySubsequences: false).count == 3)
        let headings = text.split(separator: "<h2 ").dropFirst().map {
            $0.split(separator: ">")[1].prefix { $0 != "<" }
        }
        #expect(headings == ["1. Resumen", "2. Objetivo &lt;1&gt;"])
        #expect(text.contains("<section class=\"slide\" id=\"01-resumen\" aria-labelledby=\"01-resumen-heading\""))
        #expect(text.hasSuffix("</body>\n</html>\n"))
    }

    @Test("asks nobody anything, and tells the browser so")
    func requests() throws {
        let text = try text()
        for way in ["src=", "@import", "url(", "fetch(", "http://", "https://", "EventSource"] {
            #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains(way), "\(way)")
        }
        #expect(text.contains("default-src 'none'"))
        #expect(!text.contains("connect-src"))
    }

    @Test("hears of changes where it's served, and from nobody else")
    func changes() throws {
        let text = try text { $0.changes = "changes" }
        #expect(text.contains("connect-src 'self'"))
        #expect(text.contains("new EventSource(\"changes\")"))
    }

    @Test("speaks the language that it says", arguments: [("es-CO", "Siguiente"), ("en", "Next")])
    func language(tag: String, word: String) throws {
        let text = try text { $0.language = tag }
        #expect(text.contains("<html lang=\"\(tag)\">"))
        #expect(text.contains("aria-label=\"\(word)\""))
    }

    @Test("is a page of the paper's own size when it's printed")
    func paper() throws {
        #expect(try text().contains("@page { size: 960pt 540pt; margin: 0 }"))
        #expect(try text { $0.pages[0].size = Size(842, 595) }.contains("@page { size: 842pt 595pt; margin: 0 }"))
    }

    @Test("is the same each time") func same() throws {
        #expect(try text() == (try text()))
    }

    @Test("has the texts of a plan as texts, whatever they are")
    func hostile() throws {
        let text = try text { $0.title = "</title><script>alert(1)</script>" }
        #expect(!text.contains("<script>alert"))
        #expect(text.contains("&lt;/title&gt;&lt;script&gt;"))
    }
}
