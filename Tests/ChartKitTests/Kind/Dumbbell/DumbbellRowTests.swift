import PlanModel
import Reports
import TestSupport
import Testing

@testable import ChartKit

@Suite struct DumbbellRowTests {
    private func row(_ id: String, in comparison: Comparison = OfficialPlan.comparison) throws -> DumbbellRow {
        DumbbellRow(try #require(comparison.node(id)), among: [0, 1], in: .fake())
    }

    private func text(_ line: TextLine) -> String { line.runs.map(\.text).joined() }

    @Test func `a difference is in points with its sign`() throws {
        let row = try row("O1")
        #expect(text(row.label) == "\u{2212}25,97")
        #expect(row.difference == -25.97)
        #expect(row.figures.map(text) == ["125,97\u{A0}%", "100,00\u{A0}%"])
    }

    @Test func `what prints the same is equal`() throws {
        let row = try row("O2")
        #expect(row.isEqual)
        #expect(text(row.label) == "=")
    }

    @Test func `a missing outcome is its word and a dash`() throws {
        let row = try row("IS-569", in: .of(OfficialPlan.report(), .odd))
        #expect(text(row.label) == "Sin reporte")
        #expect(row.figures.map(text) == ["100,93\u{A0}%", "–"])
        #expect(!row.isComplete)
        #expect(!row.isEqual)
        #expect(row.difference == 0)
    }

    @Test func `a row knows its rank`() throws {
        #expect(try row("plan").rank == .plan)
        #expect(try row("O1").rank == .group)
        #expect(try row("MT-75").rank == .indicator)
    }

    @Test func `a methodology that the node doesn't have is a hole`() throws {
        let node = try #require(OfficialPlan.comparison.node("O1"))
        #expect(DumbbellRow(node, among: [0, 7], in: .fake()).outcomes[1] == .notReported)
    }
}
