import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit
@testable import Reports

@Suite("Several years in an audit") struct PlanGoalRuleTests {
    private func row(
        _ annualisation: Annualisation, plan goal: Double?, goals: [Double], as percent: String? = nil
    ) -> Observation {
        published("A", executed: 9, of: 10, as: percent ?? "90%").with {
            $0.annualisation = annualisation
            $0.cut = Cut("2025-12-31")
            $0.planGoal = goal.map(Reading.of) ?? .absent
            $0.years = goals.indices.map { YearFigures(2024 + $0, goal: .of(goals[$0]), executed: .absent) }
            $0.years[0].executed = .of(5)
        }
    }

    @Test("want the goals of the years to come to the plan's, by how they add up")
    func planGoal() throws {
        #expect(try findings(row(.sum, plan: 40, goals: [10, 10, 10, 10])).isEmpty)
        #expect(try findings(row(.sum, plan: nil, goals: [10, 10, 10, 10])).isEmpty)
        #expect(try findings(row(.growing, plan: 40, goals: [5, 10, 30, 40])).isEmpty)
        #expect(try findings(row(.constant, plan: 10, goals: [10, 10, 10, 10])).isEmpty)
        let found = try #require(try findings(row(.sum, plan: 50, goals: [10, 10, 10, 10])).first)
        #expect(found.code == "plan-goal")
        #expect(found.kind == .planGoal(.sum))
        #expect(found.recomputed == 40)
        #expect(found.difference == 10)
        #expect(
            found.sentence(in: .spanish) == "la meta del plan es \(found.printed ?? ""), y las de sus años suman 40")
        #expect(
            found.sentence(in: .english)
                == "the goal of the plan is \(found.printed ?? ""), and those of its years add up to 40")
        #expect(codes(try findings(row(.growing, plan: 50, goals: [5, 10, 30, 40]))) == ["A plan-goal"])
        #expect(codes(try findings(row(.constant, plan: 10, goals: [10, 10, 12, 10]))) == ["A plan-goal"])
    }

    @Test("don't want it of a part of the years, where the plan has more")
    func part() throws {
        func audit(_ goal: Double) throws -> [String] {
            var plan = Plan([row(.sum, plan: goal, goals: [10, 10])])
            plan.identity.administration = "2024-2027"
            return codes(try findings(plan))
        }
        #expect(try audit(40) == [])
        #expect(try audit(15) == ["A plan-goal"])
    }

    @Test("give what was published against the elapsed years or the whole plan")
    func origins() throws {
        func origins(_ percent: String) throws -> [PercentOrigin.Way] {
            let found = try findings(row(.sum, plan: nil, goals: [10, 10, 10, 10], as: percent))
            guard case .percentWrong(_, let origins)? = found.first?.kind else { return [] }
            return origins.map(\.way)
        }
        #expect(try origins("70%") == [.base(.elapsed)])
        #expect(try origins("35%") == [.base(.plan)])
        #expect(try origins("36%") == [])
        // Against the goal of the plan that stands by itself.
        let found = try findings(row(.sum, plan: 56, goals: [14, 14, 14, 14], as: "25%"))
        guard case .percentWrong(_, let own)? = found.first?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(own.map(\.way) == [.base(.plan)])
    }

    @Test("give what was published of a node as well")
    func nodes() throws {
        var plan = Plan([row(.sum, plan: nil, goals: [10, 10, 10, 10])])
        plan.nodes["O1", default: .init()].published = .of("35%")
        let found = try findings(plan)
        guard case .nodeWrong(_, let origins)? = found.first(where: { $0.node == "O1" })?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(origins.map(\.way) == [.base(.plan)])
    }
}
