import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing
import Words

@Suite("Years of a plan") struct SeveralYearsTests {
    private func indicator(
        _ annualisation: Annualisation?, goals: [Reading], executed: [Reading], code: String = "A"
    ) -> Observation {
        var row = Observation(indicator: code, path: ["O1"], origin: Place(file: "m.csv", row: 2))
        row.annualisation = annualisation
        row.years = goals.indices.map {
            YearFigures(2024 + $0, goal: goals[$0], executed: $0 < executed.count ? executed[$0] : .absent)
        }
        return row
    }

    private func report(
        _ rows: [Observation], _ base: Base, year: Int? = 2025, using methodology: String? = nil, mode: Mode = .simple
    ) throws -> Report {
        var plan = Plan(rows)
        plan.identity.year = year
        return try engine.measure(plan, using: methodology, options: .init(base: base, mode: mode))
    }

    private let blank = Reading(.noTarget, text: "")

    @Test("without a programme are left out, but what a suma executed in them counts")
    func notProgrammed() throws {
        let goals: [Reading] = [.np, .of(10), .of(30), .np]
        #expect(
            try report([indicator(.sum, goals: goals, executed: [.of(2), .of(6)])], .elapsed).achievement("A") == 80)
        #expect(try report([indicator(.sum, goals: goals, executed: [.of(2), .of(6)])], .plan).achievement("A") == 20)
        #expect(
            try report([indicator(.constant, goals: goals, executed: [.absent, .of(6)])], .elapsed).achievement("A")
                == 60)
        #expect(
            try report([indicator(.constant, goals: goals, executed: [.absent, .of(6)])], .plan).achievement("A") == 30)
        // The last goal is that of 2026.
        #expect(
            try report([indicator(.growing, goals: goals, executed: [.absent, .of(6)])], .plan).achievement("A") == 20)
        #expect(
            try report([indicator(.sum, goals: [.np, .np], executed: [])], .elapsed).node("A")?.outcome
                == .notProgrammed)
    }

    @Test("without a report are holes that lower the coverage, and are named")
    func unreported() throws {
        let goals: [Reading] = [.of(10), .of(10), .of(10), .of(10)]
        let whole = indicator(.sum, goals: goals, executed: [.of(5), .of(5)], code: "B")
        for kind in [Annualisation.sum, .constant] {
            let report = try report([indicator(kind, goals: goals, executed: [.absent, .of(10)]), whole], .elapsed)
            #expect(report.node("A")?.outcome == .notReported, "\(kind)")
            #expect(report.achievement("plan") == 50)
            #expect(report.root?.coverage == 0.5)
            #expect(report.remarks.contains { $0.line(in: .es).contains("A no tiene reporte de 2024") })
            #expect(report.remarks.contains { $0.line(in: .en).contains("A has no report of 2024") })
        }
        // A level is the last one, whatever is known of earlier ones.
        let growing = try report([indicator(.growing, goals: goals, executed: [.absent, .of(8)])], .elapsed)
        #expect(growing.achievement("A") == 80)
        #expect(growing.remarks.contains { $0.message == "A has no report of 2024" })
        let late = try report([indicator(.growing, goals: goals, executed: [.of(8)])], .elapsed)
        #expect(late.node("A")?.outcome == .notReported)
    }

    @Test("without a goal are lost targets where their goal counts")
    func lostTargets() throws {
        let row = indicator(.sum, goals: [.of(10), .of(10), blank, .of(10)], executed: [.of(5), .of(5)])
        #expect(try report([row], .elapsed).achievement("A") == 50)
        #expect(try report([row], .plan).node("A")?.outcome == .noTarget)
        let final = indicator(.falling, goals: [.of(10), .of(10), .of(10), blank], executed: [.of(20), .of(20)])
        #expect(try report([final], .plan).node("A")?.outcome == .noTarget)
    }

    @Test("that don't say how they add up aren't measured, but one alone is")
    func withoutAnnualisation() throws {
        var plan = Plan([indicator(nil, goals: [.of(10), .of(10)], executed: [.of(5), .of(5)])])
        plan.identity.year = 2025
        #expect(
            problems(plan, options: .init(base: .elapsed)) == [
                "m.csv:2: 'A' doesn't say how its years add up; give its annualisation: sum, constant, growing or falling"
            ])
        let alone = indicator(nil, goals: [.np, .of(10)], executed: [.absent, .of(5)])
        #expect(try report([alone], .elapsed).achievement("A") == 50)
    }

    @Test("need a year to be measured up to: the cut's, the plan's, or the last with a report")
    func measuredYear() throws {
        let row = indicator(.sum, goals: [.of(10), .of(10)], executed: [.of(5), .of(10)])
        #expect(try report([row], .year, year: 2024).achievement("A") == 50)
        #expect(try report([row], .year).achievement("A") == 100)
        let latest = try report([row], .year, year: nil)
        #expect(latest.achievement("A") == 100)
        #expect(latest.remarks.contains { $0.line(in: .es).hasPrefix("se mide 2025, el último año con reportes") })
        #expect(latest.remarks.contains { $0.message == "2025 is measured, the latest year with a report" })
        // The year to write instead is one that the matrix speaks of.
        let advice = latest.remarks.compactMap(\.advice).first { $0.hasPrefix("to measure another") }
        #expect(advice == "to measure another, write --cut, or 'plan: { year: 2024 }' in the plan file")
        #expect(
            try engine.measure(Plan([row]), options: .init(cut: Cut("2024-12-31"), base: .elapsed)).achievement("A")
                == 50)
        #expect(
            problems(Plan([MeasurementTestSupport.row("A", 50)]), options: .init(base: .elapsed)) == [
                "nothing says which of the plan's years is measured; write --cut, or 'plan: { year: 2025 }' in the plan file"
            ])
    }

    @Test("that the administration has and the matrix doesn't are an error that names them")
    func missingYears() throws {
        let row = indicator(.sum, goals: [.of(10), .of(10)], executed: [.of(5), .of(10)])
        var plan = Plan([row])
        plan.identity.year = 2025
        plan.identity.administration = "2024-2027"
        #expect(
            problems(plan, options: .init(base: .plan)) == [
                "the matrix has nothing of 2026, 2027, and the plan is of 2024-2027; give their goals in columns "
                    + "('Meta 2026') or in rows, or measure with --base cut or year"
            ])
        #expect(problems(plan, options: .init(base: .elapsed)).isEmpty)
        plan.identity.administration = "2023-2026"
        #expect(
            problems(plan, options: .init(base: .elapsed)).first?.hasPrefix("the matrix has nothing of 2023") == true)
        plan.identity.administration = ""
        let alone = try engine.measure(plan, options: .init(base: .plan))
        #expect(alone.achievement("A") == 75)
        #expect(alone.remarks.contains { $0.line(in: .es).hasPrefix("no hay metas posteriores a 2025") })
    }

    @Test("outside the administration don't count")
    func outside() throws {
        var plan = Plan([
            indicator(.sum, goals: [.of(10), .of(10), .of(10)], executed: [.of(0), .of(10), .of(5)])
        ])
        plan.identity.year = 2026
        plan.identity.administration = "2025-2026"
        #expect(try engine.measure(plan, options: .init(base: .elapsed)).achievement("A") == 75)
    }

    @Test("in rows end with the last cut that has a report, which is told where it isn't the year's end")
    func closingCut() throws {
        func row(_ cut: String, _ executed: Double?, of goal: Double) -> Observation {
            MeasurementTestSupport.row("A", executed).with {
                $0.cut = Cut(cut)
                $0.programmedYear = .of(goal)
                $0.programmed = .of(goal)
            }
        }
        let rows = [row("2024-09-30", 5, of: 10), row("2024-12-31", nil, of: 20), row("2025-12-31", 10, of: 10)]
        let report = try engine.measure(Plan(rows), options: .init(base: .elapsed))
        #expect(report.achievement("A") == 75)
        #expect(
            report.remarks.contains {
                $0.description == "2024 counts with its last report, of 2024-09-30; add the rows of the cut 2024-12-31"
            })
        #expect(
            report.remarks.contains { $0.line(in: .es).hasPrefix("2024 cuenta con su último reporte, del 2024-09-30") })
    }

    @Test("in rows take in the indicators that other years alone have")
    func otherYears() throws {
        func row(_ code: String, _ cut: String, _ executed: Double?) -> Observation {
            MeasurementTestSupport.row(code, executed).with { $0.cut = Cut(cut) }
        }
        let plan = Plan([
            row("A", "2024-12-31", 100), row("B", "2024-12-31", 50), row("A", "2025-12-31", 50),
            row("C", "2026-12-31", nil),
        ])
        let cut = Cut("2025-12-31")
        let elapsed = try engine.measure(plan, options: .init(cut: cut, base: .elapsed))
        #expect(elapsed.indicators.map(\.id) == ["A", "B"])
        #expect(elapsed.achievement("plan") == 62.5)
        #expect(elapsed.remarks.contains { $0.message.hasPrefix("B has no rows in 2025: it counts as not programmed") })
        let whole = try engine.measure(plan, options: .init(cut: cut, base: .plan))
        #expect(whole.indicators.map(\.id) == ["A", "B", "C"])
        #expect(whole.node("C")?.outcome == .achievement(0))
        #expect(whole.node("C")?.trajectory == 0)
        #expect(try engine.measure(plan, options: .init(cut: cut)).indicators.map(\.id) == ["A"])
    }

    @Test("with a goal in a column and no row are holes")
    func goalWithoutRow() throws {
        func row(_ code: String, _ cut: String, _ executed: Double) -> Observation {
            MeasurementTestSupport.row(code, executed).with {
                $0.cut = Cut(cut)
                $0.years = [YearFigures(2024, goal: .of(100)), YearFigures(2025, goal: .of(100))]
            }
        }
        let plan = Plan([row("A", "2024-12-31", 100), row("B", "2024-12-31", 50), row("A", "2025-12-31", 50)])
        let report = try engine.measure(plan, options: .init(base: .elapsed))
        #expect(report.achievement("A") == 75)
        #expect(report.node("B")?.outcome == .notReported)
        #expect(report.remarks.contains { $0.message == "B has no report of 2025" })
        #expect(!report.remarks.contains { $0.message.contains("no rows in 2025") })
    }

    @Test("count from the baseline of the plan's start, whatever later rows have")
    func baseline() throws {
        func row(_ cut: String, _ executed: Double, of goal: Double, from baseline: Double) -> Observation {
            MeasurementTestSupport.row("A", executed).with {
                $0.cut = Cut(cut)
                $0.annualisation = .growing
                $0.programmedYear = .of(goal)
                $0.programmed = .of(goal)
                $0.baseline = .of(baseline)
            }
        }
        let plan = Plan([row("2025-12-31", 35, of: 40, from: 30), row("2024-12-31", 30, of: 30, from: 20)])
        let report = try engine.measure(plan, options: .init(base: .elapsed, mode: .baseline))
        #expect(report.achievement("A") == 75)
        #expect(report.node("A")?.indicator?.observation.baseline.number == 20)
        #expect(try engine.measure(plan, options: .init(mode: .baseline)).achievement("A") == 50)
    }

    @Test("that fall to zero count as the cap where each is capped")
    func beyond() throws {
        let row = indicator(.falling, goals: [.of(10), .of(5)], executed: [.of(0), .of(10)])
        let report = try report([row], .elapsed, using: "capped:at=year,limit=110")
        #expect(report.achievement("A") == 80)
        #expect(report.node("A")?.indicator?.years.map(\.treated) == [.achievement(110), .achievement(50)])
        #expect(report.node("A")?.indicator?.years.map(\.outcome) == [.beyond, .achievement(50)])
    }

    @Test("can't be capped where one alone is measured, and a projection doesn't go beyond its own")
    func refusals() throws {
        let plan = Plan([row("A", 50).with { $0.cut = Cut("2024-03-31") }])
        #expect(
            problems(plan, using: "capped:at=year") == [
                "methodology 'capped:at=year': at=year acts on the years of the plan, and base cut has one alone; "
                    + "measure with --base elapsed or --base plan"
            ])
        #expect(
            problems(plan, using: "trend-projection", options: .init(base: .plan)) == [
                "methodology 'trend-projection': a projection is measured against the programme of the year; "
                    + "leave --base plan out"
            ])
        #expect(throws: MeasurementError.self) {
            try StreamingEngine(catalog: engine.catalog, plan: plan, methodologies: ["capped:at=year"])
        }
    }

    @Test("are read whole: batches have one alone")
    func streaming() throws {
        let plan = Plan([row("A", 50).with { $0.cut = Cut("2024-03-31") }])
        func canStream(_ base: Base) throws -> Bool {
            try StreamingEngine(catalog: engine.catalog, plan: plan, methodologies: [nil], options: .init(base: base))
                .canStream
        }
        #expect(try Base.allCases.map(canStream) == [true, true, false, false])
    }

    @Test("leave over-execution of a capped one to the mask")
    func mask() throws {
        let row = indicator(.sum, goals: [.of(10), .of(10)], executed: [.of(30), .of(10)])
        let report = try report([row], .elapsed, using: "capped:at=year")
        #expect(report.achievement("A") == 100)
        #expect(report.node("A")?.mask == 100)
    }

    @Test("show in a trace with their figures and the formula that joins them")
    func trace() throws {
        func formula(_ kind: Annualisation, using methodology: String? = nil) throws -> TraceFormula? {
            var plan = Plan([
                indicator(kind, goals: [.of(10), .of(20), .of(30)], executed: [.of(20), .of(10)])
            ])
            plan.identity.year = 2025
            return try engine.trace(plan, node: "A", using: methodology, options: .init(base: .plan)).node.formula
        }
        #expect(
            try formula(.sum) == .ratio(part: .sum(.executed, [20, 10]), whole: .sum(.goal, [10, 20, 30])))
        #expect(try formula(.constant) == .yearlyMean([200, 50], count: 3))
        #expect(try formula(.sum, using: "capped:at=year") == .yearlyMean([100, 50], count: 3))
        #expect(try formula(.growing) == .ratio(part: .figure(.executed, 10), whole: .figure(.goal, 30)))
        #expect(try formula(.falling) == .ratio(part: .figure(.goal, 30), whole: .figure(.executed, 10)))
    }
}
