import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct RanksChartTests {
    /// Three objectives under two methodologies; nil for one that isn't measured.
    private func subject(
        _ figures: [(first: Double?, second: Double?, ranks: [Int?])], focus: String? = nil
    ) -> ChartSubject {
        var comparison = Comparison.of(
            PlanSamples.report(figures.map { [$0.first] }), PlanSamples.report(figures.map { [$0.second] }))
        var next = 0
        for index in comparison.nodes.indices where comparison.nodes[index].level == "objective" {
            comparison.nodes[index].ranks = figures[next].ranks
            next += 1
        }
        return ChartSubject(report: comparison.reports[0], comparison: comparison, focus: focus)
    }

    private func draw(_ subject: ChartSubject, in context: ChartContext = .fake()) throws -> Drawing {
        try RanksChart().draw(subject, in: context)
    }

    private let turned = [(120.0, 60.0, [1, 3]), (90, 95, [2, 1]), (70, 80, [3, 2])]
        .map { (first: Double?($0.0), second: Double?($0.1), ranks: $0.2.map { Int?($0) }) }

    @Test func `the title counts who changes rank, and names who moves farthest`() throws {
        let title = try #require(try draw(subject(turned)).pages.first).title
        #expect(title == "Con «b», 3 de 3 cambian de puesto; Objetivo 1 baja del 1 al 3")
        let english = try draw(subject(turned), in: .fake(wording: .english)).pages.first?.title
        #expect(english == "Under «b», 3 of 3 change rank; Objetivo 1 falls from 1 to 3")
    }

    @Test func `a projection beside a measurement is the start of the title`() throws {
        var mixed = subject(turned)
        mixed.comparison?.reports[0].cut = Cut(year: 2024, month: 3, day: 31)
        mixed.comparison?.reports[1].horizon = Cut(year: 2024, month: 12, day: 31)
        let title = try draw(mixed).pages.first?.title.replacing("\u{A0}", with: " ")
        #expect(
            title == "Medición al corte 31/03/2024 junto a proyección al 31/12/2024: 3 de 3 cambian de puesto; "
                + "Objetivo 1 baja del 1 al 3")
    }

    @Test func `both orders stand with their figures, the other methodology's with its codes`() throws {
        let page = try #require(try draw(subject(turned)).pages.first)
        let texts = page.figure.compactMap(\.run)
        func column(_ codes: [String]) -> [String] {
            texts.filter { codes.contains($0.text) }.sorted { $0.origin.y < $1.origin.y }.map(\.text)
        }
        #expect(column(["Objetivo 1", "Objetivo 2", "Objetivo 3"]) == ["Objetivo 1", "Objetivo 2", "Objetivo 3"])
        #expect(column(["O1", "O2", "O3"]) == ["O2", "O3", "O1"])
        #expect(
            column(["95,00\u{A0}%", "80,00\u{A0}%", "60,00\u{A0}%"]) == [
                "95,00\u{A0}%", "80,00\u{A0}%", "60,00\u{A0}%",
            ])
    }

    @Test func `nobody moving is said, with lines that go straight`() throws {
        let same = [(first: Double?(90), second: Double?(80), ranks: [Int?(1), 1]), (80, 70, [2, 2])]
        let page = try #require(try draw(subject(same)).pages.first)
        #expect(page.title == "Con «b», ninguno cambia de puesto")
        #expect(SceneCheck(page).reading.contains("Mismo puesto"))
    }

    @Test func `what has no rank comes last, with its word and without a line`() throws {
        let holes =
            [(first: nil, second: Double?(80), ranks: [nil, 1]), (80, 70, [1, 2])] as [(Double?, Double?, [Int?])]
        let page = try #require(try draw(subject(holes.map { (first: $0.0, second: $0.1, ranks: $0.2) })).pages.first)
        let names = page.figure.compactMap(\.run).filter { $0.text.hasPrefix("Objetivo") }.map(\.text)
        #expect(names == ["Objetivo 2", "Objetivo 1"])
        #expect(SceneCheck(page).texts.contains("Sin reporte"))
        let lines = page.figure.compactMap(\.ends).filter { $0.from.x != $0.to.x && $0.to.x - $0.from.x > 100 }
        #expect(lines.count == 1)
    }

    @Test func `a single node has no rank to compare, and nothing is drawn without a comparison`() throws {
        #expect(throws: ChartError.self) { try draw(subject([turned[0]])) }
        #expect(throws: ChartError.self) { try draw(ChartSubject(report: OfficialPlan.report())) }
    }
}
