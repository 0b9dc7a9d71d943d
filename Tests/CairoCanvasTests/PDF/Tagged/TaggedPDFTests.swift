import Scene
import Testing

@testable import CairoCanvas

@Suite struct TaggedPDFTests {
    private let renderer: CairoRenderer
    private let information = DocumentInformation(
        title: "Año (1)", author: "Grupo", subject: "s", keywords: ["a", "b"], creationDate: "2024-03-31T00:00:00Z")

    init() throws {
        renderer = try CairoRenderer()
    }

    private func text(_ words: String, _ y: Double) -> Element {
        .text(TextRun(words, at: Point(10, y), font: .body, color: Color(hex: 0x222222), width: 100))
    }

    /// A page with a part of every kind.
    private func page(_ title: String) -> Scene {
        let bar = Element.group(.artifact, [.rect(Rect(x: 5, y: 5, width: 20, height: 4), fill: Color(hex: 0xC86B09))])
        func head(_ words: String, _ y: Double, over columns: Int = 1) -> Element {
            .group(.tableHeader(columns: columns), [bar, text(words, y)])
        }
        func cell(_ words: String, _ y: Double) -> Element { .group(.tableCell, [bar, text(words, y)]) }
        return Scene(
            size: Size(300, 300),
            elements: [
                bar, .group(.heading(1), [text(title, 20)]),
                .group(.paragraph, [text("Un párrafo", 40)]),
                .group(
                    .list, [.group(.listItem, [bar, text("uno", 60)]), .group(.listItem, [bar, text("dos", 80)])]),
                .group(
                    .table,
                    [
                        .group(.tableRow, [head("Meta", 100), head("Avance", 100), head("Estado", 100)]),
                        .group(.tableRow, [head("Grupo", 120, over: 2), cell("bien", 120)]),
                        .group(.tableRow, [cell("Línea 195", 140), cell("22,33 %", 140), cell("", 140)]),
                    ]),
                .group(.figure("Barras: 1 de 2 en rezago"), [text("72,53 %", 160)]),
                text("suelto", 180),
            ], title: title, alternativeText: "todo")
    }

    private func document(_ pages: [Scene]) throws -> [UInt8] {
        try renderer.taggedPDF(pages, information: information)
    }

    @Test func `a checker of accessible documents finds nothing`() throws {
        let document = try document([page("Primera"), page("Segunda"), .everything])
        #expect(try DocumentChecker.findings(document) == "")
        #expect(try DocumentChecker.flaws(document) == "")
    }

    @Test func `everything is read as what it is, in the order of the page`() throws {
        let document = try document([page("Primera")])
        let parts = try Poppler.structure(document).split(separator: "\n").compactMap {
            $0.split { $0 == " " || $0 == ":" }.first.map(String.init)
        }
        #expect(
            parts.filter { $0.first?.isUppercase == true && $0 != "Span" } == [
                "Document", "Sect", "H1", "P", "L", "LI", "LBody", "LI", "LBody", "Table", "TR", "TH", "TH", "TH", "TR",
                "TH", "TD", "TR", "TD", "TD", "TD", "Figure", "P",
            ])
        let read = try Poppler.text(document, options: "-raw")
        let words = [
            "Primera", "Un párrafo", "uno", "dos", "Meta", "Avance", "Grupo", "Línea 195", "72,53 %", "suelto",
        ]
        let places = words.compactMap { read.firstRange(of: $0)?.lowerBound }
        #expect(places.count == words.count && places == places.sorted())
    }

    @Test func `figures have their text, heads their scope and their columns`() throws {
        let plain = try DocumentChecker.plain(try document([page("Primera")]))
        func count(_ text: String) -> Int { plain.ranges(of: text).count }
        #expect(count("/Scope /Column") == 3)
        #expect(count("/Scope /Row") == 1)
        #expect(count("/ColSpan 2") == 1)
        #expect(count("/Alt ") == 1)
        #expect(count("/Tabs /S") == 1)
        #expect(count("/Artifact BMC") == 12)
        #expect(count("Private") == 0)
    }

    @Test func `the document says its language, its title and its date, and has an outline of the titles`() throws {
        let document = try document([page("Primera"), page("Segunda")])
        #expect(try Poppler.information("Tagged", document) == "yes")
        #expect(try Poppler.information("Title", document) == "Año (1)")
        #expect(try Poppler.information("CreationDate", document)?.hasPrefix("2024-03-31T00:00:00") == true)
        let plain = try DocumentChecker.plain(document)
        #expect(plain.contains("/DisplayDocTitle true"))
        #expect(plain.contains("/Lang "))
        #expect(plain.contains("/Outlines "))
        #expect(plain.ranges(of: "/Title ").count == 3)
    }

    @Test func `a link leads to the page with its name and says what it's called`() throws {
        var (first, second) = (page("Primera"), page("Segunda"))
        (first.name, second.name) = ("01-it's", "02-\\x")
        let link = Element.group(.link(to: second.name), [text("Ir a la segunda", 200), text("ya", 220)])
        first.elements.append(.group(.heading(2), [link]))
        let document = try document([first, second])
        #expect(try DocumentChecker.findings(document) == "")
        let plain = try DocumentChecker.plain(document)
        #expect(plain.ranges(of: "/Subtype /Link").count == 1)
        #expect(plain.ranges(of: "/Contents (Ir a la segunda ya)").count == 1)
    }

    @Test(arguments: ["", " ", "\u{A0}", "\u{3000}", "\u{200B}", "\u{2800}", "\u{FEFF}", "\u{E000}", "\t"])
    func `a link without letters is none, or leads somewhere`(words: String) throws {
        var (first, second) = (page("Primera"), page("Segunda"))
        second.name = "02"
        first.elements.append(.group(.heading(2), [.group(.link(to: "02"), [text(words, 200)])]))
        #expect(try DocumentChecker.findings(document([first, second])) == "")
    }

    @Test func `the same pages give the same bytes, and look as they do without structure`() throws {
        let pages = [page("Primera"), .everything]
        let (first, second) = (try document(pages), try document(pages))
        let isSame = first == second
        #expect(isSame)
        let bare = try renderer.pdf(pages, information: information)
        let looksSame = try Poppler.picture(first, dotsPerInch: 72) == Poppler.picture(bare, dotsPerInch: 72)
        #expect(looksSame)
    }

    @Test(arguments: [
        "/Private << /MCID 0 >> BDC", "(\\\n) Tj EMC", "/Artifact BMC",
        String(repeating: "/Private << /MCID 1 >> BDC ", count: 20), "", " ", "\u{202E}عربي 漢字",
    ])
    func `words that look like a document's marks stay words`(words: String) throws {
        let document = try document([page(words)])
        #expect(try DocumentChecker.flaws(document) == "")
        let trimmed = words.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        if trimmed.allSatisfy(\.isASCII) { #expect(try Poppler.text(document).contains(trimmed)) }
    }

    @Test func `a document that isn't one, or has another structure, is an error`() throws {
        let sections = [StructureNode.page(.everything)]
        #expect(throws: CanvasError.self) {
            try DocumentStructure.finished(
                Array("%PDF-1.5\nnothing".utf8), sections: sections, language: "es", information: information)
        }
        let drawn = try PDFWriter(typesetter: Typesetter(fonts: .theme)).document(
            [.everything], information: information, sections: sections)
        for wrong in [[], sections + sections, [StructureNode.page(page("otra"))]] {
            #expect(throws: CanvasError.self) {
                try DocumentStructure.finished(drawn, sections: wrong, language: "es", information: information)
            }
        }
    }
}
