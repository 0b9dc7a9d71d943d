import ChartKit
import PlanModel
import Reports
import Scene
import TestSupport
import Testing

struct StateLabelTests {
    private let context = ChartContext(measuring: FixedWidthText())
    private let font = Font("Open Sans", size: 10)

    private func node(_ outcome: Outcome) -> ReportNode {
        ReportNode(id: "I", level: "indicator", parent: nil, name: "Indicador", outcome: outcome, weight: 1)
    }

    @Test(arguments: [
        (22.33, "Rezago", "#C86B09"), (100, "En cumplimiento", "#0B828B"), (126, "Sobre ejecución", "#0A2A6B"),
    ])
    func `A state has its glyph in its colour, and its word in ink`(achievement: Double, word: String, color: String) {
        let label = StateLabel(of: node(.achievement(achievement)), font: font, in: context)
        let dump = SceneDump.text(of: label.elements(at: Point(0, 20)))
        #expect(dump.contains("fill \(color)"))
        #expect(dump.contains("#222222 \"\(word)\""))
        #expect(label.width == label.indent + Double(word.count) * 5)
    }

    @Test(arguments: [
        (Outcome.notReported, "Sin reporte"), (.notProgrammed, "No programado"), (.undefined, "Sin definir"),
        (.insufficient, "Datos insuficientes"),
    ])
    func `A missing figure has a ring and its word in grey`(outcome: Outcome, word: String) {
        let dump = SceneDump.text(of: StateLabel(of: node(outcome), font: font, in: context).elements(at: Point(0, 20)))
        #expect(dump.contains("stroke #595959"))
        #expect(!dump.contains("fill"))
        #expect(dump.contains("#595959 \"\(word)\""))
    }

    @Test func `A band's own name goes before the state's word`() {
        var red = node(.achievement(20))
        red.band = .init(from: -.infinity, state: .critical, name: "rojo")
        let dump = SceneDump.text(of: StateLabel(of: red, font: font, in: context).elements(at: Point(0, 20)))
        #expect(dump.contains("\"rojo\""))
        #expect(dump.contains("fill #7D1128"))
    }
}
