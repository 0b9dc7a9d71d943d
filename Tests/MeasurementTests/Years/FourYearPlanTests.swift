import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

@Suite("A plan of four years and 93 goals") struct FourYearPlanTests {
    private let plan = FourYearPlan(seed: 93)

    /// What is measured, exactly.
    private struct Expected {
        var achievement: Ratio
        var trajectory: Ratio?
    }

    /// The report's figures are those of the indicators, and the means of them.
    private func expect(
        _ report: Report, _ expected: (FourYearPlan.Goal) -> Expected, _ note: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var byObjective: [String: [Expected]] = [:]
        func check(_ id: String, _ expected: Expected) throws {
            let node = try #require(report.node(id), sourceLocation: sourceLocation)
            func isEqual(_ value: Double?, _ ratio: Ratio?) -> Bool {
                isClose(value, ratio?.value, 1e-13) || abs((value ?? .nan) - (ratio?.value ?? .nan)) < 1e-12
            }
            #expect(
                isEqual(node.outcome.achievement, expected.achievement), "\(note) \(id)", sourceLocation: sourceLocation
            )
            #expect(isEqual(node.trajectory, expected.trajectory), "\(note) \(id)", sourceLocation: sourceLocation)
            let gap = expected.trajectory.map { expected.achievement - $0 }
            #expect(isEqual(node.gap, gap), "\(note) \(id)", sourceLocation: sourceLocation)
        }
        for goal in plan.goals {
            let own = expected(goal)
            byObjective[goal.objective, default: []].append(own)
            try check(goal.code, own)
        }
        func mean(_ parts: [Expected]) -> Expected {
            let ideal = parts.compactMap(\.trajectory)
            return Expected(
                achievement: .mean(parts.map(\.achievement)), trajectory: ideal.isEmpty ? nil : .mean(ideal))
        }
        let objectives = ["O1", "O2", "O3"].map { mean(byObjective[$0] ?? []) }
        for (id, objective) in zip(["O1", "O2", "O3"], objectives) { try check(id, objective) }
        try check("plan", mean(objectives))
    }

    private func measure(
        _ matrix: String, _ base: Base, _ mode: Mode = .simple, using methodology: String? = nil, cut: String? = nil
    ) throws -> Report {
        try engine.measure(
            try FourYearPlan.read(matrix), using: methodology,
            options: MeasurementOptions(cut: cut.flatMap { Cut($0) }, base: base, mode: mode))
    }

    /// What a level is of another one, with and without a baseline.
    private func level(_ executed: Int, of goal: Int, _ indicator: FourYearPlan.Goal, _ mode: Mode) -> Ratio {
        switch (mode, indicator.annualisation) {
        case (.simple, .falling): percent(goal, of: executed)
        case (.simple, _): percent(executed, of: goal)
        case (.baseline, .falling): percent(indicator.baseline - executed, of: indicator.baseline - goal)
        case (.baseline, _): percent(executed - indicator.baseline, of: goal - indicator.baseline)
        }
    }

    @Test("has 93 indicators of all four kinds, with goals changed in the second year")
    func shape() {
        #expect(plan.goals.count == 93)
        #expect(Annualisation.allCases.allSatisfy { kind in plan.goals.count { $0.annualisation == kind } >= 23 })
        #expect(plan.goals.allSatisfy { $0.first != Array($0.goals.dropFirst()) })
    }

    @Test("comes to exact rationals against the elapsed years, in columns and in rows", arguments: Mode.allCases)
    func elapsed(mode: Mode) throws {
        for (name, matrix) in [("columns", plan.columns), ("rows", plan.rows)] {
            try expect(
                measure(matrix, .elapsed, mode),
                { goal in
                    switch goal.annualisation {
                    case .sum:
                        .init(achievement: percent(goal.executed + goal.december, of: goal.goals[0] + goal.goals[1]))
                    case .constant:
                        .init(
                            achievement: .mean([
                                percent(goal.executed, of: goal.goals[0]), percent(goal.december, of: goal.goals[1]),
                            ]))
                    case .growing, .falling:
                        .init(achievement: level(goal.december, of: goal.goals[1], goal, mode))
                    }
                }, name)
        }
    }

    @Test(
        "comes to exact rationals against the plan's goal, with trajectory and gap, in columns and in rows",
        arguments: Mode.allCases)
    func wholePlan(mode: Mode) throws {
        for (name, matrix) in [("columns", plan.columns), ("rows", plan.rows)] {
            try expect(
                measure(matrix, .plan, mode),
                { goal in
                    let total = goal.goals.reduce(0, +)
                    switch goal.annualisation {
                    case .sum:
                        return .init(
                            achievement: percent(goal.executed + goal.december, of: total),
                            trajectory: percent(goal.goals[0] + goal.goals[1], of: total))
                    case .constant:
                        return .init(
                            achievement: .mean([
                                percent(goal.executed, of: goal.goals[0]), percent(goal.december, of: goal.goals[1]),
                                Ratio(0), Ratio(0),
                            ]), trajectory: Ratio(50))
                    case .growing, .falling:
                        return .init(
                            achievement: level(goal.december, of: goal.goals[3], goal, mode),
                            trajectory: level(goal.goals[1], of: goal.goals[3], goal, mode))
                    }
                }, name)
        }
    }

    @Test("counts the cut's own year with what is due at the cut, before the goals were changed")
    func withinTheYear() throws {
        try expect(
            measure(plan.rows, .elapsed, cut: "2025-06-30"),
            { goal in
                switch goal.annualisation {
                case .sum: .init(achievement: percent(goal.executed + goal.june, of: goal.goals[0] + goal.due))
                case .constant:
                    .init(
                        achievement: .mean([
                            percent(goal.executed, of: goal.goals[0]), percent(goal.june, of: goal.due),
                        ]))
                case .growing, .falling: .init(achievement: level(goal.june, of: goal.due, goal, .simple))
                }
            }, "June")
        try expect(
            measure(plan.rows, .plan, cut: "2025-06-30"),
            { goal in
                // The goals to come are those that the matrix has for them.
                let total = goal.goals[0] + goal.first[0] + goal.goals[2] + goal.goals[3]
                switch goal.annualisation {
                case .sum:
                    return .init(
                        achievement: percent(goal.executed + goal.june, of: total),
                        trajectory: percent(goal.goals[0] + goal.due, of: total))
                case .constant:
                    return .init(
                        achievement: .mean([
                            percent(goal.executed, of: goal.goals[0]), percent(goal.june, of: goal.first[0]), Ratio(0),
                            Ratio(0),
                        ]),
                        trajectory: .mean([Ratio(100), percent(goal.due, of: goal.first[0]), Ratio(0), Ratio(0)]))
                case .growing, .falling:
                    return .init(
                        achievement: level(goal.june, of: goal.goals[3], goal, .simple),
                        trajectory: level(goal.due, of: goal.goals[3], goal, .simple))
                }
            }, "June")
    }

    @Test("caps each year before their mean with capped:at=year")
    func yearlyCap() throws {
        func yearly(_ goal: FourYearPlan.Goal) -> [Ratio] {
            [
                level(goal.executed, of: goal.goals[0], goal, .simple),
                level(goal.december, of: goal.goals[1], goal, .simple),
            ].map { .min($0, Ratio(100)) }
        }
        for (name, matrix) in [("columns", plan.columns), ("rows", plan.rows)] {
            try expect(
                measure(matrix, .elapsed, using: "capped:at=year"),
                { .init(achievement: .mean(yearly($0))) }, name)
            try expect(
                measure(matrix, .plan, using: "capped:at=year"),
                { .init(achievement: .mean(yearly($0) + [Ratio(0), Ratio(0)]), trajectory: Ratio(50)) }, name)
        }
    }
}
