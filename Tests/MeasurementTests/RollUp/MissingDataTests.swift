import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@Suite("What wasn't reported") struct MissingDataTests {
    /// An objective of three, one of them a hole; and one that has it all.
    private let plan = Plan([
        row("A", 90, weight: 2), row("B", nil, weight: 1, line: 3), row("C", 60, weight: 1), row("D", 80, in: ["O2"]),
    ])

    @Test("shares its weight among the reported ones by default")
    func rescale() throws {
        let report = try engine.measure(plan)
        #expect(report.achievement("O1") == 80)
        #expect(report.achievement("plan") == 80)
        #expect(report.node("A")?.share == 2.0 / 3)
        #expect(report.node("B")?.share == nil)
        #expect(report.node("B")?.outcome == .notReported)
        #expect(report.node("B")?.effectiveWeight == nil)
    }

    @Test("counts as 0 % under missing=zero, and is still called not reported")
    func zero() throws {
        let report = try engine.measure(plan, using: "weighted-average:missing=zero")
        #expect(report.achievement("O1") == 60)
        #expect(report.achievement("plan") == 70)
        #expect(report.node("B")?.outcome == .notReported)
        #expect(report.node("B")?.share == 0.25)
        #expect(report.node("B")?.contribution == 0)
        #expect(report.node("O1")?.coverage == 0.75)
    }

    @Test("is an error that names every row under missing=fail")
    func fail() {
        let two = plan.with { $0.observations.append(row("E", nil, in: ["O2"], line: 9)) }
        #expect(
            problems(two, using: "weighted-average:missing=fail") == [
                "matriz.csv:3: 'B' was not reported; report it, or choose missing=rescale or missing=zero",
                "matriz.csv:9: 'E' was not reported; report it, or choose missing=rescale or missing=zero",
            ])
    }

    @Test("takes the whole objective along where all of its children are missing")
    func allMissing() throws {
        let empty = Plan([row("A", nil), row("B", nil), row("C", 50, in: ["O2"])])
        let report = try engine.measure(empty)
        #expect(report.node("O1")?.outcome == .notReported)
        #expect(report.node("O1")?.coverage == 0)
        #expect(report.node("O1")?.band == nil)
        #expect(report.achievement("plan") == 50)
        #expect(report.root?.coverage == 0.5)
        #expect(report.node("O1")?.lower == 0)
        #expect(report.node("O1")?.upper == 100)
    }

    @Test("of the whole plan leaves the plan without a figure", arguments: ["weighted-average", "capped"])
    func nothing(methodology: String) throws {
        let report = try engine.measure(Plan([row("A", nil), row("B", nil, in: ["O2"])]), using: methodology)
        #expect(report.nodes.allSatisfy { $0.outcome == .notReported && $0.mask == nil })
    }

    @Test("differs from what wasn't programmed, which is left out without a trace")
    func notProgrammed() throws {
        let np = row("B", nil, weight: 5).with { $0.programmed = .np }
        let report = try engine.measure(Plan([row("A", 90), np, row("C", 60)]))
        #expect(report.node("B")?.outcome == .notProgrammed)
        #expect(report.achievement("O1") == 75)
        #expect(report.node("O1")?.coverage == 1)
        #expect(report.node("O1")?.upper == 75)

        let zero = try engine.measure(Plan([row("A", 90), np, row("C", 60)]), using: "weighted-average:missing=zero")
        #expect(zero.achievement("O1") == 75)
    }

    @Test("and what wasn't programmed makes an objective not programmed where there's nothing else")
    func nothingProgrammed() throws {
        let np = row("A", nil).with { $0.programmed = .np }
        let report = try engine.measure(Plan([np, row("B", 40, in: ["O2"])]))
        #expect(report.node("O1")?.outcome == .notProgrammed)
        #expect(report.achievement("plan") == 40)
        #expect(report.root?.coverage == 1)
    }

    @Test(
        "differs from what has no value, which isn't 0, 100 or infinite",
        arguments: [nil, "weighted-average:missing=zero"])
    func undefined(methodology: String?) throws {
        let odd = row("B", 5).with { $0.programmed = .of(0) }
        let report = try engine.measure(Plan([row("A", 90), odd]), using: methodology)
        #expect(report.node("B")?.outcome == .undefined)
        #expect(report.achievement("O1") == 90)
        #expect(report.node("O1")?.coverage == 0.5)

        let alone = try engine.measure(Plan([odd]), using: methodology)
        #expect(alone.root?.outcome == .undefined)
    }
}
