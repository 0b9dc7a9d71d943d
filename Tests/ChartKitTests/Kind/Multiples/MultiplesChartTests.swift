import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct MultiplesChartTests {
    private func draw(_ history: [Report], focus: String? = nil, in context: ChartContext = .fake()) throws -> Drawing {
        let last = try #require(history.last)
        return try MultiplesChart().draw(ChartSubject(report: last, history: history, focus: focus), in: context)
    }

    private func page(_ cuts: [[Double?]]) throws -> Scene {
        try #require(try draw(HeatmapChartTests.history(cuts)).pages.first)
    }

    /// The lines of the courses: open paths in the accent's colour.
    private func courses(_ page: Scene) -> [Path] {
        page.figure.compactMap { element in
            if case .path(let path, nil, let stroke?) = element, stroke.color == Theme.clear.accent {
                path
            } else {
                nil
            }
        }
    }

    @Test func `every indicator has its name, its line and its last number`() throws {
        let page = try page([[50, 100], [60, 110], [70, 120]])
        let texts = page.texts.map(\.text)
        for text in ["Indicador 1.1", "Indicador 1.2", "70,00\u{A0}%", "120,00\u{A0}%"] {
            #expect(texts.contains(text))
        }
        #expect(courses(page).map(\.segments.count) == [3, 3])
        #expect(SceneCheck(page).problems == [])
    }

    @Test func `names that look the same once they're shortened have their codes`() throws {
        var history = HeatmapChartTests.history([[50, 100, 70], [60, 110, 70]])
        let last = history.count - 1
        let places = history[last].nodes.indices.filter { history[last].nodes[$0].indicator != nil }
        for (number, place) in places.prefix(2).enumerated() {
            history[last].nodes[place].name = String(repeating: "palabra ", count: 40) + "\(number)"
        }
        let texts = try #require(try draw(history).pages.first).texts.map(\.text)
        for place in places.prefix(2) {
            #expect(texts.contains { $0.hasPrefix("\(history[last].nodes[place].id): palabra") })
        }
        #expect(texts.contains(history[last].nodes[places[2]].name))
    }

    @Test func `a hole interrupts the line`() throws {
        let page = try page([[50], [60], [nil], [70], [80]])
        #expect(courses(page).map(\.segments.count) == [2, 2])
    }

    @Test func `an indicator without a last figure has its word and no mark at the end`() throws {
        let page = try page([[50, 90], [60, nil]])
        #expect(page.texts.contains { $0.text == "Sin reporte" })
        #expect(!page.texts.contains { $0.text == "0,00\u{A0}%" })
    }

    @Test func `all lines stand on one scale, and what leaves it is marked`() throws {
        let page = try page([[50, 1000], [60, 250]])
        #expect(SceneCheck(page).reading.contains("Fuera de la escala de 0 a 200"))
        let goals = page.figure.compactMap { element -> Double? in
            guard case .line(let from, let to, let stroke) = element, stroke.color == Theme.clear.ink, from.y == to.y,
                to.x - from.x > 40
            else { return nil }
            return from.y
        }
        #expect(goals.count == 2 && Set(goals).count == 1)
    }

    @Test func `one cut is a point`() throws {
        let page = try page([[50, 100]])
        #expect(courses(page).isEmpty)
        #expect(page.texts.contains { $0.text == "50,00\u{A0}%" })
    }

    @Test func `many indicators go on other pages, and a page too small is an error`() throws {
        let many = HeatmapChartTests.history([Array(repeating: 90, count: 60), Array(repeating: 80, count: 60)])
        let drawing = try draw(many)
        #expect(drawing.pages.count > 1)
        #expect(drawing.pages.flatMap(\.texts).count { $0.text == "80,00\u{A0}%" } == 60)
        #expect(throws: ChartError.self) { try draw(many, in: .fake(Size(160, 120))) }
    }
}
