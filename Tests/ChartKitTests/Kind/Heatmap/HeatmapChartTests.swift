import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct HeatmapChartTests {
    /// A plan of one objective at the ends of as many months as it has rows of achievements.
    static func history(_ cuts: [[Double?]]) -> [Report] {
        cuts.enumerated().map { index, values in
            var report = PlanSamples.report([values])
            report.cut = Cut(lastDayOfMonth: index % 12 + 1, in: 2023 + index / 12)
            return report
        }
    }

    private func draw(_ history: [Report], focus: String? = nil, in context: ChartContext = .fake()) throws -> Drawing {
        let last = try #require(history.last)
        return try HeatmapChart().draw(ChartSubject(report: last, history: history, focus: focus), in: context)
    }

    @Test func `every node has its number at every cut, in the colour of its state`() throws {
        let page = try #require(try draw(Self.history([[50, 100], [150, nil]])).pages.first)
        let texts = page.texts.map(\.text)
        for text in ["31/01/2023", "28/02/2023", "50,00", "100,00", "150,00", "75,00"] {
            #expect(texts.contains(text), "\(text)")
        }
        #expect(page.rects(filled: Theme.clear.over.fill).count == 4, "the plan, the objective, the indicator, the key")
        let number = try #require(page.texts.first { $0.text == "150,00" })
        #expect(number.color == Theme.clear.over.onFill)
    }

    @Test func `a cut without a figure is hatched with a dash, never a zero`() throws {
        let page = try #require(try draw(Self.history([[50, nil], [50, nil]])).pages.first)
        #expect(page.texts.count { $0.text == "–" } == 2)
        #expect(!page.texts.contains { $0.text == "0,00" })
        #expect(SceneCheck(page).reading.contains("Sin porcentaje"))
    }

    @Test func `what is better than its goal, or met without a percent, has a mark of its own and no dash`() throws {
        func page(_ outcome: Outcome, in wording: Wording) throws -> Scene {
            var history = Self.history([[50, 80], [50, 80]])
            let id = try #require(history[1].indicators.first?.id)
            history[1].change(id, to: outcome)
            return try #require(try draw(history, in: .fake(wording: wording)).pages.first)
        }
        for (outcome, words) in [(Outcome.beyond, "Mejor que la meta"), (.met, "Cumplido sin porcentaje")] {
            let scene = try page(outcome, in: .spanish)
            #expect(!scene.texts.contains { $0.text == "–" })
            #expect(scene.texts.contains { $0.text == words } && !SceneCheck(scene).reading.contains("Sin porcentaje"))
        }
        #expect(try page(.beyond, in: .english).texts.contains { $0.text == "Better than the target" })
    }

    @Test func `the title says where the plan went, how many are below, and how many have no percentage`() throws {
        let title = try draw(Self.history([[50, 100], [150, nil]])).pages.first?.title.replacing("\u{A0}", with: " ")
        #expect(
            title
                == "El plan va de 75,00 % a 150,00 % en 2 cortes; 0 de 2 indicadores por debajo del 100 %, 1 sin porcentaje "
                + "en el último corte")
        let one = try draw(Self.history([[50, 100]]), in: .fake(wording: .english)).pages.first?.title
        #expect(one == "The plan stands at 75.00%; 1 of 2 indicators below 100% at the last cut")
    }

    @Test func `where not all cuts have room the latest stand, and the chart says what is missing`() throws {
        let drawing = try draw(Self.history(Array(repeating: [50, 100], count: 36)))
        #expect(drawing.pages.first?.title.contains("en 36 cortes") == false)
        let page = try #require(drawing.pages.first)
        #expect(page.texts.contains { $0.text == "31/12/2025" } && !page.texts.contains { $0.text == "31/01/2023" })
        #expect(SceneCheck(page).reading.contains("cortes más antiguos"))
        #expect(drawing.warnings.count == 1)
        #expect(SceneCheck(page).problems == [])
    }

    @Test func `an indicator that a cut doesn't have is a hole there`() throws {
        var history = Self.history([[50, 100], [60, 100]])
        history[0].nodes.removeLast()
        let page = try #require(try draw(history).pages.first)
        #expect(page.texts.count { $0.text == "–" } == 1)
    }

    @Test func `without cuts, or below a node that isn't there, nothing is drawn`() throws {
        #expect(throws: ChartError.self) {
            try HeatmapChart().draw(ChartSubject(report: OfficialPlan.report()), in: .fake())
        }
        #expect(throws: ChartError.self) { try draw(Self.history([[50]]), focus: "O9") }
    }

    @Test func `a course over other reports says how much of the plan they cover`() throws {
        var history = Self.history([[50, 100], [150, nil]])
        history[1].nodes[0].coverage = 0.5
        history[0].nodes[0].coverage = 1
        let title = try draw(history).pages.first?.title.replacing("\u{A0}", with: " ")
        #expect(title?.contains("en 2 cortes (cobertura de 100 % a 50 %)") == true)
    }
}
