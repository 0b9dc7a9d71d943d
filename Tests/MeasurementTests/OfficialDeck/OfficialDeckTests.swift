import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

@Suite("The official deck") struct OfficialDeckTests {
    private let plan: Plan

    init() throws { plan = try OfficialDeck.example() }

    private func expect(_ report: Report, _ expected: KeyValuePairs<String, Double>) {
        for (node, value) in expected {
            #expect(isClose(report.achievement(node), value, 1e-12), "\(node)")
        }
    }

    @Test("comes out as the reference has it, without a cap")
    func uncapped() throws {
        let report = try engine.measure(plan, using: "oficial")
        expect(
            report,
            [
                "O1": 125.97066442098710, "O2": 100, "O3": 95.19168774487924, "O4": 98.57142857142857,
                "O5": 72.52677653090771, "plan": 98.45211145364053,
            ])
        #expect(report.achievement("O2") == 100)
        #expect(report.nodes.count == 1 + 5 + 11)
    }

    @Test("falls below 91 % with each indicator capped, and its first objective is exactly 100")
    func cappedAtIndicators() throws {
        let report = try engine.measure(plan, using: "capped")
        expect(report, ["O5": 61.16417970316887, "plan": 90.98545920389533])
        #expect(report.achievement("O1") == 100)
        #expect(report.node("MT-75")?.untreated == report.node("MT-75")?.executed.map { 100 * $0 / 5400 })
    }

    @Test("is above 93 % with the objectives capped")
    func cappedAtObjectives() throws {
        expect(try engine.measure(plan, using: "capped:at=objective"), ["O1": 100, "plan": 93.25797856944311])
    }

    @Test("doesn't change with the plan capped, which is below 100 %")
    func cappedAtPlan() throws {
        let report = try engine.measure(plan, using: "capped:at=plan")
        expect(report, ["O1": 125.97066442098710, "plan": 98.45211145364053])
        #expect(report.achievement("plan") == report.root?.untreated)
    }

    @Test("masks 7.47 points of lag by over-execution, whatever the methodology", arguments: [nil, "capped"])
    func mask(methodology: String?) throws {
        let report = try engine.measure(plan, using: methodology)
        let expected: KeyValuePairs = [
            "plan": 98.45211145364053 - 90.98545920389533, "O1": 25.97066442098710, "O2": 0, "O3": 0, "O4": 0,
            "O5": 11.36259682773884,
        ]
        for (node, points) in expected {
            let mask = try #require(report.node(node)?.mask)
            #expect(abs(mask - points) < 1e-12, "\(node)")
        }
    }

    @Test("names what it achieved by the default bands")
    func states() throws {
        let report = try engine.measure(plan)
        let states = ["O1", "O2", "O3", "O4", "O5"].map { report.node($0)?.band?.state }
        #expect(states == [.over, .met, .lag, .lag, .lag])
    }

    @Test("keeps the published figures, names and places of its rows")
    func details() throws {
        let report = try engine.measure(plan)
        #expect(report.node("MT-75")?.published?.text == "176%")
        #expect(report.node("O3")?.published?.text == "95,16%")
        #expect(report.node("O1")?.name == "Objetivo 1")
        #expect(report.node("MT-75")?.origin?.row == 4)
        #expect(report.node("MT-75")?.executed == 9557)
        #expect(report.node("MT-75")?.programmed == 5400)
        #expect(report.cut == Cut("2024-03-31"))
    }

    @Test("says which indicators don't state how they add up")
    func notes() throws {
        let note = try #require(try engine.measure(plan).notes.first)
        #expect(note.severity == .note)
        #expect(note.message.hasPrefix("7 of 11 indicators don't state how they add up"))
    }
}
