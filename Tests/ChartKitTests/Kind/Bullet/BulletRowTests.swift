import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct BulletRowTests {
    private func row(_ id: String, in report: Report = OfficialPlan.report()) throws -> BulletRow {
        BulletRow(try #require(report.node(id)), in: .fake())
    }

    private func text(_ row: BulletRow) -> String { row.label.runs.map(\.text).joined() }

    @Test func `the year's programme is measured against the programme at the cut`() throws {
        let tick = try #require(row("IS-513").yearProgramme)
        #expect(abs(tick - 100 / 87.5 * 100) < 1e-9)
    }

    @Test func `a year's programme at 100 % or without an achievement has no tick`() throws {
        #expect(try row("IS-569").yearProgramme == nil)
        #expect(try row("IS-321", in: .odd).yearProgramme == nil)
    }

    @Test func `a year's programme off the longest scale keeps its mark and leaves the scale as it is`() throws {
        var report = OfficialPlan.report()
        let index = try #require(report.nodes.firstIndex { $0.id == "IS-513" })
        report.nodes[index].indicator?.yearProgramme = 400
        let far = try row("IS-513", in: report)
        #expect(far.yearProgramme == 400)
        #expect(far.achievements == [far.value])
        report.nodes[index].indicator?.yearProgramme = 180
        #expect(try row("IS-513", in: report).achievements.last == 180)
    }

    @Test func `a number is bold, a missing one is its word`() throws {
        let number = try row("IS-545")
        #expect(text(number) == "22,33\u{A0}%")
        #expect(number.label.runs.map(\.font.weight) == [.bold])
        let missing = try row("IS-569", in: .odd)
        #expect(text(missing) == "Sin reporte")
        #expect(missing.value == nil)
    }

    @Test func `what is beyond the goal is known`() throws {
        #expect(try row("IS-514", in: .odd).isBeyondGoal)
        #expect(try !row("IS-545", in: .odd).isBeyondGoal)
    }
}
