import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing
import Words

@Suite("A goal of the whole plan in a column of its own") struct PlanGoalTests {
    private func indicator(
        _ annualisation: Annualisation?, plan goal: Double?, goals: [Double], executed: [Double], code: String = "A"
    ) -> Observation {
        var row = Observation(indicator: code, path: ["O1"], origin: Place(file: "m.csv", row: 2))
        row.annualisation = annualisation
        row.planGoal = goal.map(Reading.of) ?? .absent
        row.years = goals.indices.map {
            YearFigures(
                2024 + $0, goal: .of(goals[$0]), executed: $0 < executed.count ? .of(executed[$0]) : .absent)
        }
        return row
    }

    private func report(
        _ rows: [Observation], _ base: Base, administration: String = "", using methodology: String? = nil
    ) throws(MeasurementError) -> Report {
        var plan = Plan(rows)
        plan.identity.year = 2025
        plan.identity.administration = administration
        return try engine.measure(plan, using: methodology, options: .init(base: base))
    }

    private func told(_ report: Report, _ language: Language) -> [String] {
        report.remarks.filter { $0.severity == .warning }.map { $0.line(in: language) }
    }

    @Test("is what a suma, creciente or decreciente is measured against, with nothing said where its years come to it")
    func agrees() throws {
        let sum = try report([indicator(.sum, plan: 40, goals: [10, 10, 10, 10], executed: [5, 9])], .plan)
        #expect(sum.achievement("A") == 35)
        #expect(told(sum, .en) == [])
        let growing = try report([indicator(.growing, plan: 40, goals: [10, 20, 30, 40], executed: [5, 10])], .plan)
        #expect(growing.achievement("A") == 25)
        #expect(told(growing, .en) == [])
        let falling = try report([indicator(.falling, plan: 5, goals: [20, 15, 10, 5], executed: [20, 10])], .plan)
        #expect(falling.achievement("A") == 50)
        #expect(told(falling, .en) == [])
        let constant = try report([indicator(.constant, plan: 10, goals: [10, 10, 10, 10], executed: [5, 5])], .plan)
        #expect(constant.achievement("A") == 25)
        #expect(told(constant, .en) == [])
    }

    @Test(
        "that its years don't come to is told with both, by how they add up",
        arguments: [
            (
                Annualisation.sum, [10.0, 10, 10, 10], "suman 40", "add up to 40", 28.0
            ), (.growing, [10, 20, 30, 40], "llegan a 40", "reach 40", 18),
            (.falling, [90, 80, 70, 40], "llegan a 40", "reach 40", 0),
        ])
    func disagrees(
        annualisation: Annualisation, goals: [Double], spanish: String, english: String, achievement: Double
    ) throws {
        let report = try report([indicator(annualisation, plan: 50, goals: goals, executed: [5, 9])], .plan)
        if annualisation != .falling { #expect(report.achievement("A") == achievement) }
        #expect(
            told(report, .es) == [
                "m.csv:2: la meta del plan y las de sus años no coinciden (A: meta del plan 50, sus años \(spanish)): se "
                    + "mide contra la del plan; corrija una de las dos"
            ])
        #expect(
            told(report, .en) == [
                "m.csv:2: the goal of the plan and those of its years disagree (A: goal of the plan 50, its years "
                    + "\(english)): the plan's is measured against; correct one of the two"
            ])
    }

    @Test("of a constante is the goal of each year")
    func constant() throws {
        let report = try report([indicator(.constant, plan: 50, goals: [50, 45, 50, 50], executed: [50, 45])], .plan)
        #expect(report.achievement("A") == 50)
        #expect(told(report, .en).count == 1)
        #expect(told(report, .en).first?.contains("its years are of 45") == true)
    }

    @Test("of several indicators is told once, with how many")
    func several() throws {
        let rows = ["A", "B", "C"].map {
            indicator(.sum, plan: $0 == "A" ? 40 : 50, goals: [10, 10, 10, 10], executed: [5, 9], code: $0)
        }
        let report = try report(rows, .plan)
        #expect(told(report, .en).count == 1)
        #expect(told(report, .en).first?.contains("disagree for 2 indicators (the first: B, ") == true)
        #expect(told(report, .es).first?.contains("no coinciden en 2 indicadores (el primero: B, ") == true)
    }

    @Test("stands for the goals of years to come, which the matrix may lack")
    func lacking() throws {
        let row = indicator(.sum, plan: 40, goals: [10, 10], executed: [5, 9])
        let measured = try report([row], .plan, administration: "2024-2027")
        #expect(measured.achievement("A") == 35)
        #expect(told(measured, .en) == [])
        // A part of the years can't be more than all of them.
        let above = indicator(.sum, plan: 15, goals: [10, 10], executed: [5, 9])
        #expect(told(try report([above], .plan, administration: "2024-2027"), .en).count == 1)
        #expect(throws: MeasurementError.self) {
            try report(
                [indicator(.sum, plan: nil, goals: [10, 10], executed: [5, 9])], .plan, administration: "2024-2027")
        }
        // How many years a constante has nobody says by its goal.
        #expect(throws: MeasurementError.self) {
            try report(
                [indicator(.constant, plan: 10, goals: [10, 10], executed: [5, 9])], .plan,
                administration: "2024-2027")
        }
        // Neither does it stand for a year that has passed.
        var late = row
        late.years.removeFirst()
        #expect(throws: MeasurementError.self) { try report([late], .plan, administration: "2024-2027") }
    }

    @Test("has to be known how its years add up to")
    func unstated() throws {
        #expect(throws: MeasurementError.self) {
            try report([indicator(nil, plan: 40, goals: [10], executed: [5])], .plan)
        }
    }

    @Test("is never the programme of a year, and is told as unused where another base is measured")
    func otherBases() throws {
        var row = Observation(
            indicator: "A", path: ["O1"], programmed: .of(10), executed: .of(5), origin: Place(file: "m.csv", row: 2))
        row.annualisation = .sum
        row.planGoal = .of(40)
        let measured = try engine.measure(Plan([row]))
        #expect(measured.achievement("A") == 50)
        let notes = measured.remarks
        #expect(
            notes.map { $0.line(in: .es) } == [
                "m.csv:2: la meta de todo el plan no se usa; para medir contra ella, escriba --base plan"
            ])
        #expect(
            notes.map { $0.line(in: .en) } == [
                "m.csv:2: the goal of the whole plan isn't used; to measure against it, write --base plan"
            ])
        #expect(try engine.measure(Plan([row]), options: .init(base: .year)).node("A")?.outcome == .noTarget)
        let elapsed = try report([indicator(.sum, plan: 50, goals: [10, 10], executed: [5, 9])], .elapsed)
        #expect(elapsed.achievement("A") == 70)
    }

    @Test("stands in the trace as what was divided by, with its place")
    func trace() throws {
        var plan = Plan([indicator(.sum, plan: 50, goals: [10, 10, 10, 10], executed: [5, 9])])
        plan.identity.year = 2025
        let trace = try engine.trace(plan, node: "A", options: .init(base: .plan))
        #expect(trace.node.formula == .ratio(part: .sum(.executed, [5, 9]), whole: .sum(.goal, [50])))
        #expect(trace.node.inputs.last?.reading.number == 50)
        #expect(trace.node.inputs.last?.year == nil)
    }
}
