import CairoCanvas
import Scene
import TestSupport
import Testing

@Suite struct DocumentDescriptionTests {
    private let renderer: CairoRenderer
    private let information = DocumentInformation(
        title: "Año (1)", author: "Grupo", subject: "s", keywords: ["a", "b"], creator: "Corte",
        creationDate: "2024-03-31T00:00:00Z")
    private let bare = DocumentInformation(title: "", creator: "", creationDate: "1999-12-31T23:59:59Z")

    init() throws {
        renderer = try CairoRenderer()
    }

    private func described(_ pages: [Scene]) throws -> [UInt8] {
        let document = try renderer.pdf(pages, information: bare)
        let described = DocumentDescription.added(to: document, of: pages, information: information)
        return try #require(described)
    }

    @Test func `a document says its title, its date, its language and who made it`() throws {
        let document = try described([.everything, .sample(100, 50)])
        #expect(try Poppler.information("Title", document) == "Año (1)")
        #expect(try Poppler.information("Author", document) == "Grupo")
        #expect(try Poppler.information("Keywords", document) == "a, b")
        #expect(try Poppler.information("CreationDate", document)?.hasPrefix("2024-03-31T00:00:00") == true)
        #expect(try Poppler.information("Tagged", document) == "yes")
        #expect(try Poppler.information("Pages", document) == "2")
        let text = String(decoding: document, as: UTF8.self)
        #expect(text.ranges(of: "1999").count == 0)
    }

    @Test func `each page is a figure with its alternative text`() throws {
        let document = try described([.everything, .everything])
        #expect(try Poppler.structure(document).ranges(of: "Figure").count == 2)
        // Poppler doesn't say what the alternative text is.
        // What isn't ASCII has a byte there that is nothing in UTF-8.
        let told = Scene.everything.shortAlternativeText.map { $0.isASCII ? $0 : "\u{FFFD}" }
        #expect(try DocumentChecker.plain(document).ranges(of: "/Alt (\(String(told)))").count == 2)
    }

    @Test func `texts beyond PDF's own encoding are told in UTF-16, and its marks as they are`() throws {
        for title in ["(a) \\ b)", "≥ 100 – 中文 🎉", "Año\u{AD} “x”", "ÿ¡"] {
            var named = information
            named.title = title
            let document = try renderer.describedPDF([.everything], information: named)
            #expect(try Poppler.information("Title", document) == title)
            #expect(try DocumentChecker.flaws(document) == "")
        }
    }

    @Test func `what is read out stays below 300 characters, whatever there is to tell`() throws {
        var page = Scene.everything
        page.alternativeText = String(repeating: "Un indicador, 22,33 % de lo programado. ", count: 200)
        let text = try DocumentChecker.plain(renderer.describedPDF([page], information: information))
        let start = try #require(text.firstRange(of: "/Alt (")?.upperBound)
        let told = text[start...].prefix { $0 != ")" }
        #expect(told.count < 300 && told.count > 100)
    }

    @Test func `a page that was drawn larger gets its own size, at the top left`() throws {
        var page = Scene.everything
        let drawn = try renderer.pdf([page], information: bare)
        page.size = Size(239.5, 100.5)
        let document = try #require(DocumentDescription.added(to: drawn, of: [page], information: information))
        #expect(try Poppler.information("Page size", document) == "239.5 x 100.5 pts")
        let all = try Poppler.picture(drawn, dotsPerInch: 144)
        let part = try Poppler.picture(document, dotsPerInch: 144)
        #expect(part.width == 479 && part.height == 201)
        #expect((0..<400).allSatisfy { part[x: $0, y: 30] == all[x: $0, y: 30] })
    }

    @Test func `it looks as it did, and its text can be read`() throws {
        let before = try renderer.pdf([.everything], information: bare)
        let after = try described([.everything])
        let isSame = try Poppler.picture(after, dotsPerInch: 72) == Poppler.picture(before, dotsPerInch: 72)
        #expect(isSame)
        #expect(try Poppler.text(after) == Poppler.text(before))
    }

    @Test func `it is smaller than what Cairo wrote, and nothing is wrong with it`() throws {
        let pages = [Scene.everything, .sample(100, 50)]
        let document = try described(pages)
        #expect(try DocumentChecker.flaws(document) == "")
        #expect(document.count < (try renderer.pdf(pages, information: bare).count))
        #expect(try Poppler.text(document) == Poppler.text(renderer.pdf(pages, information: bare)))
    }

    @Test func `the same document gives the same bytes, whatever its date was`() throws {
        var other = bare
        other.creationDate = "2031-01-01T00:00:00Z"
        let documents = try [bare, other].map { try renderer.pdf([.everything], information: $0) }
        let described = documents.map {
            DocumentDescription.added(to: $0, of: [.everything], information: information)
        }
        let (areOneBefore, areOneAfter) = (documents[0] == documents[1], described[0] == described[1])
        #expect(!areOneBefore && areOneAfter)
    }

    @Test func `what isn't built as expected, or has other pages, is nothing`() throws {
        let document = try renderer.pdf([.everything], information: bare)
        func isNothing(_ count: Int, _ pages: [Scene]) -> Bool {
            DocumentDescription.added(to: Array(document.prefix(count)), of: pages, information: information) == nil
        }
        #expect(!isNothing(document.count, [.everything]))
        #expect(isNothing(document.count, [.everything, .everything]))
        #expect(isNothing(document.count, []))
        for count in [0, 4, 100, document.count / 2, document.count - 30] {
            #expect(isNothing(count, [.everything]))
        }
    }
}
