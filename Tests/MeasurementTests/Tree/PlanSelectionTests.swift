import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing
import Words

@Suite("What of a matrix is measured") struct PlanSelectionTests {
    private let rows = ["U1", "U2"].flatMap { unit in
        ["2024-03-31", "2024-06-30"].map { cut in
            row("A", (unit == "U1" ? 10 : 50) + (cut == "2024-06-30" ? 20 : 0)).with {
                $0.unit = unit
                $0.cut = Cut(cut)
            }
        }
    }

    @Test("is the unit that was asked for, at the latest cut")
    func unit() throws {
        let report = try engine.measure(Plan(rows), options: .init(unit: "U2"))
        #expect(report.unit == "U2")
        #expect(report.cut == Cut("2024-06-30"))
        #expect(report.achievement("plan") == 70)
        #expect(report.indicators.count == 1)
    }

    @Test("is the cut that was asked for")
    func cut() throws {
        let report = try engine.measure(Plan(rows), options: .init(unit: "U1", cut: Cut("2024Q1")))
        #expect(report.achievement("plan") == 10)
    }

    @Test("is everything where there is one unit and no cut")
    func single() throws {
        let report = try engine.measure(Plan([row("A", 40)]))
        #expect(report.unit == nil)
        #expect(report.cut == nil)
        #expect(report.achievement("plan") == 40)
    }

    @Test("is told where the latest cut isn't of the plan file's year, and other cuts are")
    func otherYear() throws {
        let rows = ["2024-12-31", "2025-06-30"].map { cut in row("A", 40).with { $0.cut = Cut(cut) } }
        var plan = Plan(rows)
        plan.identity.year = 2024
        let remarks = try engine.measure(plan).remarks
        #expect(
            remarks.map { $0.line(in: .en) } == [
                "the cut 2025-06-30 is measured, and the plan file says 'year: 2024'; write --cut 2024-12-31, or 'plan: { "
                    + "year: 2025 }' in the plan file"
            ])
        #expect(
            remarks.map { $0.line(in: .es) } == [
                "se mide el corte 2025-06-30, y el archivo del plan dice «year: 2024»; escriba --cut 2024-12-31, o «plan: { "
                    + "year: 2025 }» en el archivo del plan"
            ])
        #expect(try engine.measure(plan, options: .init(cut: Cut("2025-06-30"))).remarks.isEmpty)
    }

    @Test("without a goal of the year has no target, reported or not, where a row stands")
    func withoutGoal() throws {
        let rows = [row("A", 40), row("B", nil)].map { row in row.with { $0.programmedYear = .absent } }
        let report = try engine.measure(Plan(rows), options: .init(base: .year))
        #expect(["A", "B"].map { report.node($0)?.outcome } == [.noTarget, .noTarget])
    }

    @Test("holds rows without a cut at every cut")
    func undated() throws {
        let rows = self.rows.filter { $0.unit == "U1" } + [row("B", 60).with { $0.unit = "U1" }]
        #expect(try engine.measure(Plan(rows), options: .init(cut: Cut("2024Q1"))).achievement("plan") == 35)
    }

    @Test("has to be chosen among many units")
    func choose() {
        #expect(problems(Plan(rows)) == ["the matrix holds 2 units; choose one with --unit: U1, U2"])
        let many = (1...12).map { number in row("A", 1).with { $0.unit = "U\(number)" } }
        #expect(
            problems(Plan(many)) == [
                "the matrix holds 12 units; choose one with --unit: U1, U2, U3, U4, U5, U6, U7, U8, U9, U10 and 2 more"
            ])
    }

    @Test("has to be there, or the error names what is")
    func unknown() {
        #expect(problems(Plan(rows), options: .init(unit: "U3")) == ["the matrix has no unit 'U3'; it has: U1, U2"])
        #expect(
            problems(Plan(rows), options: .init(unit: "U1", cut: Cut("2025-01-31"))) == [
                "the matrix has no cut 2025-01-31; it has: 2024-03-31, 2024-06-30"
            ])
        #expect(
            problems(Plan([row("A", 1)]), options: .init(unit: "U1")) == [
                "the matrix doesn't tell units apart; leave --unit out, or add a column 'unit'"
            ])
        #expect(problems(Plan([])) == ["the matrix has no rows to measure; give at least one indicator"])
    }

    @Test("is measured against the year's programme where that is asked for")
    func base() throws {
        let half = row("A", 40).with {
            $0.programmed = .of(50)
            $0.programmedYear = .of(200)
        }
        #expect(try engine.measure(Plan([half])).achievement("A") == 80)
        let report = try engine.measure(Plan([half]), options: .init(base: .year))
        #expect(report.achievement("A") == 20)
        #expect(report.base == .year)
        #expect(report.node("A")?.programmed == 200)
    }

    @Test("has no target against a year's programme that isn't there")
    func noYear() throws {
        let bare = row("A", 40).with { $0.programmedYear = .absent }
        #expect(try engine.measure(Plan([bare]), options: .init(base: .year)).root?.outcome == .noTarget)
    }
}
