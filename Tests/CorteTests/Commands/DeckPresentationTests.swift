import Foundation
import StrategyTestSupport
import TestSupport
import Testing

@Suite("corte deck as a presentation") struct DeckPresentationTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func deck(_ arguments: String...) throws -> String {
        let usual = ["deck", officialMatrix, "-q", "-o", "output", "--formats", "pptx", "--charts", "none"]
        let result = try corte.run(usual + arguments)
        #expect(result.code == 0, "\(result.errors)")
        return "\(folder.path)/output/deck.pptx"
    }

    @Test("needs no repair, in either language")
    func audit() throws {
        for language in ["es", "en"] {
            #expect(try WorkbookReader.findings(in: [deck("--locale", language)]).isEmpty, "\(language)")
        }
    }

    @Test("has the report's figures in its tables, its charts and its notes")
    func figures() throws {
        let slides = try PresentationReader.slides(of: deck())
        let page = try corte(
            "compare", officialMatrix, "--using", "weighted-average", "--using", "capped", "--format", "json")
        let comparison = try #require(
            try JSONSerialization.jsonObject(with: page.output) as? [String: Any])
        let chart = try #require(slides.flatMap(\.charts).first)
        let text = try #require(String(data: page.output, encoding: .utf8))
        for value in chart.series[0].values + chart.series[2].values {
            #expect(text.contains("\(try #require(value))".replacing(".0", with: "")), "\(value ?? 0)")
        }
        #expect(!comparison.isEmpty && chart.categories.contains("Objetivo 5"))
        #expect(chart.series[1].name == "Programado" && chart.series[1].values.allSatisfy { $0 == 100 })

        let objective = try #require(slides.first { $0.title?.hasSuffix("Objetivo 5") == true })
        #expect(objective.tables.first?.contains { $0.contains { $0.contains("22,33") } } == true)
        #expect(objective.notes.contains("= 100 × 556.646 / 2.493.000 = 22,33"))
        #expect(objective.notes.contains("matriz.csv:11"))
    }

    @Test("has a title on each slide, a text for each chart, and its methodology")
    func titles() throws {
        let slides = try PresentationReader.slides(of: deck())
        #expect(slides.allSatisfy { $0.title?.isEmpty == false })
        for slide in slides where !slide.charts.isEmpty { #expect(slide.descriptions.contains { $0.count > 100 }) }
        for slide in slides where !slide.tables.isEmpty {
            #expect(slide.texts.contains { $0.contains("sin tope") }, "\(slide.title ?? "")")
        }
    }

    @Test("is drawn by LibreOffice with every slide's title and figures")
    func drawn() throws {
        let path = try deck()
        let slides = try PresentationReader.slides(of: path)
        let pages = try PresentationReader.pages(of: path, in: folder.path)
        #expect(pages.count == slides.count)
        #expect(pages[8].contains("22,33") && pages[8].contains("556.646"))
        let chart = try #require(pages.first { $0.contains("98,45") && $0.contains("90,99") })
        #expect(chart.contains("Sin tope") && !chart.contains("Programado"), "the key lists only what is drawn")
    }

    @Test("keeps the line and the labels when its data are replaced")
    func replaced() throws {
        let left = try PresentationReader.replaceData(of: deck(), as: "\(folder.path)/otra.pptx")
        #expect(left.map(\.lines) == [1])
        #expect(left.allSatisfy { $0.labels.count == 2 && $0.labels.allSatisfy { $0.hasPrefix("'Datos'!") } })
    }
}
