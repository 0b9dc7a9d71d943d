import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@Suite("The tree of a plan") struct PlanTreeTests {
    private func plan(_ levels: [String], _ rows: [Observation]) -> Plan { Plan(levels: levels, observations: rows) }

    @Test("has as many levels as the plan names, and each adds up on its own")
    func threeLevels() throws {
        let plan = plan(
            ["pillar", "programme", "objective"],
            [
                row("A", 100, in: ["P1", "G1", "O1"]), row("B", 0, in: ["P1", "G1", "O1"]),
                row("C", 80, in: ["P1", "G1", "O2"]), row("D", 25, in: ["P1", "G2", "O3"]),
                row("E", 10, in: ["P2", "G3", "O4"]),
            ])
        let report = try engine.measure(plan)
        #expect(report.achievement("O1") == 50)
        #expect(report.achievement("G1") == 65)
        #expect(report.achievement("P1") == 45)
        #expect(report.achievement("plan") == 27.5)
        #expect(report.node("G1")?.level == "programme")
        #expect(report.node("G1")?.parent == "P1")
        #expect(report.node("A")?.effectiveWeight == 1.0 / 16)
        let order = ["plan", "P1", "G1", "O1", "A", "B", "O2", "C", "G2", "O3", "D", "P2", "G3", "O4", "E"]
        #expect(report.nodes.map(\.id) == order)
    }

    @Test("may have no level between the plan and its indicators")
    func noLevels() throws {
        let report = try engine.measure(plan([], [row("A", 90, in: []), row("B", 60, in: [])]))
        #expect(report.achievement("plan") == 75)
        #expect(report.children(of: "plan").map(\.id) == ["A", "B"])
    }

    @Test(
        "takes a cap at any of its levels",
        arguments: [("indicator", 72.5), ("objective", 100), ("pillar", 100), ("plan", 110)])
    func capLevel(level: String, expected: Double) throws {
        let rows = [row("A", 200, in: ["P1", "O1"]), row("B", 20, in: ["P1", "O1"]), row("C", 70, in: ["P1", "O2"])]
        let many = plan(["pillar", "objective"], rows + [row("D", 150, in: ["P1", "O2"])])
        let report = try engine.measure(many, using: "capped:at=\(level)")
        let uncapped = try engine.measure(many)
        #expect(uncapped.achievement("P1") == 110)
        #expect(report.achievement("P1") == expected)
    }

    @Test("keeps the order of the matrix, and siblings together where the matrix mixes them")
    func order() throws {
        let rows = [row("A", 1, in: ["O2"]), row("B", 2, in: ["O1"]), row("C", 3, in: ["O2"])]
        #expect(try engine.measure(Plan(rows)).nodes.map(\.id) == ["plan", "O2", "A", "C", "O1", "B"])
    }

    @Test("tells nodes of one code apart by their path, and describes both")
    func sameCode() throws {
        let plan = plan(
            ["pillar", "objective"],
            [row("A", 100, in: ["P1", "O1"]), row("B", 50, in: ["P2", "O1"]), row("C", 30, in: ["P2", "O2"])]
        ).with { $0.nodes["O1", default: .init()].name = "Objetivo 1" }
        let report = try engine.measure(plan)
        #expect(report.nodes.map(\.id) == ["plan", "P1", "P1/O1", "A", "P2", "P2/O1", "B", "O2", "C"])
        #expect(report.achievement("P2/O1") == 50)
        #expect(report.node("B")?.parent == "P2/O1")
        #expect(report.node("P1/O1")?.name == "Objetivo 1")
        #expect(report.node("P2/O1")?.name == "Objetivo 1")
    }

    @Test("gives every node a code of its own where levels share theirs")
    func sameCodeAcrossLevels() throws {
        let report = try engine.measure(
            plan(
                ["pillar", "objective"],
                [
                    row("1", 100, in: ["2", "1"]), row("2", 50, in: ["2", "1"]), row("3", 30, in: ["1", "3"]),
                ]))
        #expect(Set(report.nodes.map(\.id)).count == report.nodes.count)
        for node in report.nodes.dropFirst() {
            let parent = try #require(report.node(node.parent ?? ""))
            #expect(parent.indicator == nil)
            #expect(parent.level != node.level)
        }
        #expect(report.children(of: "2").count == 1)
        #expect(report.children(of: "2").first?.outcome == .achievement(75))
    }

    @Test("splits a difference rightly where levels share their codes")
    func causesAcrossLevels() throws {
        let rows = [row("1", 50, in: ["2"]), row("2", 150, in: ["1"])]
        let comparison = try engine.compare(Plan(rows), using: ["weighted-average", "capped"])
        let causes = try #require(comparison.node("plan")).causes[1]
        #expect(causes == [.init(node: "1/2", points: -25)])
    }
}
