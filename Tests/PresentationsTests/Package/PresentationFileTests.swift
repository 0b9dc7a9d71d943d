import Scene
import StrategyTestSupport
import TestSupport
import Testing
import Words

@testable import Presentations

@Suite("A presentation's file") struct PresentationFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let title = Element.group(.heading(1), [.line("Título", 48, 60, size: 24)])
    private let chart = Element.group(.figure("Barras", .sample), [.rect(Rect(x: 48, y: 90, width: 860, height: 400))])

    private func bytes(_ pages: [[Element]], notes: [String] = []) throws(PresentationError) -> [UInt8] {
        try Presentation(pages, notes: notes).bytes(measuring: FixedWidthText())
    }

    private func written(_ pages: [[Element]], notes: [String] = []) throws -> String {
        let path = "\(folder.path)/lámina.pptx"
        try WorkbookReader.write(bytes(pages, notes: notes), to: path)
        return path
    }

    @Test("needs no repair, and other programs read what is in it")
    func whole() throws {
        let path = try written([[title], [title, chart]], notes: ["Avance: 98,45 %", "matriz.csv:3 <&>"])
        #expect(try WorkbookReader.findings(in: [path]).isEmpty)
        let slides = try PresentationReader.slides(of: path)
        #expect(slides.map(\.title) == ["Título", "Título"])
        #expect(slides[1].notes == "Avance: 98,45 %\nmatriz.csv:3 <&>")
        #expect(slides[1].descriptions == ["Barras"])
        let read = try #require(slides[1].charts.first)
        #expect(read.categories == ["Objetivo 1: 95,50\u{A0}%", "Alto", "Cerca", "Nada"])
        #expect(read.series.map(\.name) == ["Programado", "Avance", "Lugar de la etiqueta"])
        #expect(read.series[1].values == [nil, 150, 98.45211145364053, nil])
        #expect(read.workbook)
    }

    @Test("keeps the line and the labels when a program replaces a chart's data")
    func replaced() throws {
        let path = try written([[title, chart]])
        let left = try PresentationReader.replaceData(of: path, as: "\(folder.path)/otra.pptx")
        #expect(left.map(\.lines) == [1])
        #expect(left.map(\.labels) == [["'Datos'!$E$2:$E$5"]])
    }

    @Test("has the same bytes each time")
    func same() throws {
        #expect(try bytes([[title, chart]], notes: ["a"]) == bytes([[title, chart]], notes: ["a"]))
    }

    @Test("refuses what has no place on a page")
    func place() {
        #expect(throws: PresentationError.place(element: "rectangle")) {
            try bytes([[.group(.artifact, [.rect(Rect(x: .nan, y: 0, width: 1, height: 1))])]])
        }
    }

    @Test("refuses a picture that isn't there")
    func picture() {
        #expect(throws: PresentationError.picture(path: "/nada.png")) {
            try bytes([[.image(path: "/nada.png", Rect(x: 0, y: 0, width: 1, height: 1))]])
        }
    }

    @Test("says in both languages what is wrong and what to do")
    func errors() {
        let errors: [PresentationError] = [
            .noLibrary(package: "libzip4", reason: "r"), .picture(path: "a.png"), .place(element: "text"),
            .unfinished(reason: "incomplete"),
        ]
        for error in errors {
            #expect(error.lines(in: .es) != error.lines(in: .en))
            for language in [Language.es, .en] { #expect(error.lines(in: language).allSatisfy { $0.contains(";") }) }
        }
    }
}
