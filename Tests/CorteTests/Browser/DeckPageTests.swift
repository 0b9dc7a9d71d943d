import Foundation
import StrategyTestSupport
import Testing

@Suite("A deck in a browser") struct DeckPageTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func page(_ options: String...) throws -> String {
        let result = try corte.run(
            ["deck", officialMatrix, "-q", "-o", "deck", "--formats", "html", "--charts", "none"] + options)
        #expect(result.code == 0, "\(result.errors)")
        return "\(folder.path)/deck/deck.html"
    }

    @Test("breaks no rule of axe-core, is as wide as the window, and asks nobody anything")
    func rules() throws {
        let reading = try BrowserReading.of(page())
        #expect(reading.violations == [])
        #expect(reading.wider.filter(\.value).isEmpty && reading.wider.count == 6, "\(reading.wider)")
        #expect(reading.asked == [] && reading.console == [])
        #expect(reading.slides.first == "01-portada" && reading.slides.last == "12-cierre")
        #expect(reading.paper == 12)
        #expect(reading.plain.slides == 12 && !reading.plain.buttons)
    }

    @Test("is walked by keys, links and buttons")
    func walk() throws {
        let reading = try BrowserReading.of(page())
        let expected = [
            "1 ArrowRight": "02-proposito", "2 PageDown": "03-metodologia", "3 ArrowLeft": "02-proposito",
            "4 End": "12-cierre", "5 ArrowRight": "12-cierre", "6 Home": "01-portada", "7 PageUp": "01-portada",
        ]
        #expect(reading.keys.mapValues(\.hash) == expected)
        #expect(reading.keys.values.allSatisfy { $0.focus == $0.hash && $0.shown == 12 })
        #expect(reading.keys["4 End"]?.where == "12 / 12")
        #expect(reading.tabs.prefix(4) == ["Ir a las diapositivas", "Diapositivas", "Anterior", "Siguiente"])
        #expect(reading.presenting.shown == 1 && reading.left.shown == 12)
        #expect(reading.link == ["#05-objetivo-1", "Objetivo 1"] && reading.followed.focus == "05-objetivo-1")
    }

    @Test("is the same page each time, whatever the surroundings")
    func same() throws {
        let first = try Data(contentsOf: URL(filePath: page()))
        var other = corte
        other.environment["LANG"] = "de_DE.UTF-8"
        other.environment["TZ"] = "Asia/Tokyo"
        let again = try other.run(
            ["deck", officialMatrix, "-q", "-o", "deck", "--formats", "html", "--locale", "en"])
        #expect(again.code == 0)
        let english = try folder.bytes("deck/deck.html")
        #expect(String(decoding: english, as: UTF8.self).contains("<html lang=\"en\">"))
        let back = try other.run(["deck", officialMatrix, "-q", "-o", "two", "--formats", "html", "--locale", "en"])
        #expect(back.code == 0)
        #expect(try folder.bytes("two/deck.html") == english)
        #expect(try Data(contentsOf: URL(filePath: page())) == first)
    }
}
