import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

@Suite("The ideal trajectory") struct TrajectoryTests {
    private func row(_ code: String, _ executed: Double?, of goals: [Double]) -> Observation {
        var row = Observation(indicator: code, path: ["O1"], origin: Place(file: "m.csv"))
        row.annualisation = .sum
        row.years = goals.indices.map { index in
            YearFigures(
                2025 + index, goal: .of(goals[index]),
                executed: index == 0 ? executed.map(Reading.of) ?? .absent : .absent)
        }
        return row
    }

    private func report(_ rows: [Observation], using methodology: String? = nil) throws -> Report {
        var plan = Plan(rows)
        plan.identity.year = 2025
        return try engine.measure(plan, using: methodology, options: .init(base: .plan))
    }

    @Test("is over the indicators that the achievement is made of, so that the gap compares like with like")
    func holes() throws {
        let rows = [row("A", 10, of: [20, 20]), row("B", nil, of: [10, 90])]
        let rescaled = try report(rows)
        #expect(rescaled.achievement("plan") == 25)
        #expect(rescaled.root?.trajectory == 50)
        #expect(rescaled.root?.gap == -25)
        #expect(rescaled.node("B")?.trajectory == 10)
        #expect(rescaled.node("B")?.gap == nil)
        let zero = try report(rows, using: "weighted-average:missing=zero")
        #expect(zero.achievement("plan") == 12.5)
        #expect(zero.root?.trajectory == 30)
        #expect(zero.node("B")?.trajectory == 10)
    }

    @Test("goes through the methodology as achievements do")
    func methodology() throws {
        let rows = [row("A", 10, of: [20, 20]), row("B", 10, of: [40, 10])]
        #expect(try report(rows, using: "capped:limit=60").root?.trajectory == 55)
        #expect(isClose(try report(rows, using: "weighted-average:power=0").root?.trajectory, 63.2455532033676, 1e-12))
    }

    @Test("isn't known of nodes where the mean has no value for it, which is told")
    func unknown() throws {
        let rows = [row("A", 10, of: [20, 20]), row("B", 10, of: [0, 10])]
        let report = try report(rows, using: "weighted-average:power=-1")
        #expect(report.root?.outcome.achievement != nil)
        #expect(report.root?.trajectory == nil)
        #expect(report.node("A")?.trajectory == 50)
        #expect(report.notes.contains { $0.message.hasPrefix("the ideal trajectory is not known") })
    }

    @Test("stands beside the plan's goal alone")
    func otherBases() throws {
        var plan = Plan([row("A", 10, of: [20, 20])])
        plan.identity.year = 2025
        for base in [Base.year, .elapsed] {
            #expect(try engine.measure(plan, options: .init(base: base)).root?.trajectory == nil)
        }
    }
}
