import CairoCanvas
import Scene
import Testing

@Suite struct PDFWriterTests {
    let renderer: CairoRenderer
    let information = DocumentInformation(
        title: "Seguimiento al plan de acción", author: "Grupo de planeación", subject: "Corte de marzo",
        keywords: ["año", "rezago"], creationDate: "2024-03-31T00:00:00Z")

    init() throws {
        renderer = try CairoRenderer()
    }

    private func document(_ pages: [Scene] = [.everything]) throws -> [UInt8] {
        try renderer.pdf(pages, information: information)
    }

    @Test func `the same pages give the same bytes`() throws {
        #expect(try document() == document())
        #expect(try document() == CairoRenderer().pdf([.everything], information: information))
    }

    @Test func `every scene is a page of its own size`() throws {
        let document = try document([.sample(960, 540), .sample(300, 400), .sample(500.25, 700)])
        #expect(try Poppler.information("Pages", document) == "3")
        let options = "-f 1 -l 3"
        #expect(try Poppler.information("Page    1 size", document, options: options) == "960 x 540 pts")
        #expect(try Poppler.information("Page    2 size", document, options: options) == "300 x 400 pts")
        #expect(try Poppler.information("Page    3 size", document, options: options) == "500.25 x 700 pts")
    }

    @Test func `a document without a page is an error`() {
        #expect(throws: CanvasError.noPages) { try document([]) }
    }

    @Test func `texts can be read back with their accents`() throws {
        let text = try Poppler.text(document())
        #expect(text.contains("Ejecución 176,98 %"))
        #expect(text.contains("Año, niñez, corrupción"))
    }

    @Test func `every page has its own text`() throws {
        func page(_ text: String) -> Scene {
            .sample(200, 50, [.text(TextRun(text, at: Point(10, 20), font: .body, color: Color(hex: 0), width: 0))])
        }
        let document = try document([page("Primera"), page("Segunda"), page("Tercera")])
        #expect(try Poppler.text(document, options: "-f 2 -l 2").contains("Segunda"))
        #expect(try !Poppler.text(document, options: "-f 2 -l 2").contains("Primera"))
    }

    @Test func `faces are the theme's own`() throws {
        let fonts = try Set(Poppler.fonts(document()))
        #expect(fonts == ["OpenSans", "OpenSans-Bold"])
    }

    @Test(arguments: [
        (Font.Weight.regular, false, "OpenSans"), (.semibold, false, "OpenSans-Semibold"),
        (.bold, false, "OpenSans-Bold"),
        (.regular, true, "OpenSans-Italic"), (.semibold, true, "OpenSans-SemiboldItalic"),
        (.bold, true, "OpenSans-BoldItalic"),
    ])
    func `every weight has a face of its own`(weight: Font.Weight, isItalic: Bool, name: String) throws {
        let font = Font("Open Sans", size: 12, weight: weight, isItalic: isItalic)
        let run = TextRun("Avance", at: Point(5, 20), font: font, color: Color(hex: 0), width: 0)
        #expect(try Poppler.fonts(document([.sample(100, 30, [.text(run)])])) == [name])
    }

    @Test func `the document says what it is and when its data was cut`() throws {
        let document = try document()
        #expect(try Poppler.information("Title", document) == "Seguimiento al plan de acción")
        #expect(try Poppler.information("Author", document) == "Grupo de planeación")
        #expect(try Poppler.information("Subject", document) == "Corte de marzo")
        #expect(try Poppler.information("Keywords", document) == "año, rezago")
        #expect(try Poppler.information("Creator", document) == "Corte")
        #expect(try Poppler.information("CreationDate", document) == "2024-03-31T00:00:00Z")
    }

    @Test func `what isn't known is left out`() throws {
        let document = try renderer.pdf(
            [.everything], information: DocumentInformation(title: "Plan", creationDate: "2024-03-31T00:00:00Z"))
        #expect(try Poppler.information("Author", document) == nil)
        #expect(try Poppler.information("Keywords", document) == nil)
    }

    @Test func `a date that can't be read is an error, for Cairo would take the clock's`() {
        #expect(throws: CanvasError.date("31/03/2024")) {
            try renderer.pdf([.everything], information: DocumentInformation(title: "", creationDate: "31/03/2024"))
        }
    }

    @Test func `letters stay letters, without ligatures, and a face has one subset`() throws {
        let run = TextRun(
            "oficial, afluente, efficaz: 22,33\u{A0}%", at: Point(5, 20), font: .body, color: Color(hex: 0), width: 0)
        let document = try document([.sample(300, 30, [.text(run)])])
        #expect(try Poppler.text(document).contains("oficial, afluente, efficaz: 22,33 %"))
        #expect(try Poppler.fonts(document) == ["OpenSans"])
    }
}
