import MeasurementTestSupport
import PlanModel
import Testing

@testable import Measurement
@testable import Reports

@Suite("The rule of achievement") struct AchievementRuleTests {
    /// What an indicator comes to with 60 executed of 80, from a baseline of 40 (or 100 where it falls).
    struct Line: CustomTestStringConvertible {
        var annualisation: Annualisation?
        var mode: Mode
        var baseline: Double?
        var expected: Double

        init(_ annualisation: Annualisation?, _ mode: Mode, baseline: Double?, _ expected: Double) {
            self.annualisation = annualisation
            self.mode = mode
            self.baseline = baseline
            self.expected = expected
        }

        var testDescription: String { "\(annualisation.map(\.rawValue) ?? "not stated"), \(mode)" }
    }

    @Test(
        "follows the annualisation and the mode",
        arguments: [
            Line(.sum, .simple, baseline: 40, 75), Line(.sum, .baseline, baseline: 40, 75),
            Line(.constant, .simple, baseline: 40, 75), Line(.constant, .baseline, baseline: 40, 75),
            Line(.growing, .simple, baseline: 40, 75), Line(.growing, .baseline, baseline: 40, 50),
            Line(.growing, .baseline, baseline: nil, 75),
            Line(.falling, .simple, baseline: 100, 400.0 / 3), Line(.falling, .simple, baseline: nil, 400.0 / 3),
            Line(.falling, .baseline, baseline: 100, 200),
            Line(nil, .simple, baseline: 40, 75), Line(nil, .baseline, baseline: 40, 75),
        ])
    func table(line: Line) throws {
        let outcome = AchievementRule(mode: line.mode).outcome(
            executed: 60, programmed: .of(80), baseline: line.baseline, annualisation: line.annualisation)
        #expect(try outcome.get() == .achievement(line.expected))
    }

    @Test("is a hole without a report, and leaves out what wasn't programmed", arguments: Mode.allCases)
    func states(mode: Mode) throws {
        let rule = AchievementRule(mode: mode)
        for annualisation in Annualisation.allCases {
            func outcome(_ executed: Double?, _ programmed: Reading) throws -> Outcome {
                try rule.outcome(
                    executed: executed, programmed: programmed, baseline: 50, annualisation: annualisation
                ).get()
            }
            #expect(try outcome(nil, .of(80)) == .notReported)
            #expect(try outcome(60, .np) == .notProgrammed)
            #expect(try outcome(nil, .np) == .notProgrammed)
            #expect(try outcome(60, .absent) == .noTarget)
            #expect(try outcome(60, Reading(.noTarget, text: "#¡REF!")) == .noTarget)
            #expect(try outcome(nil, Reading(.noTarget, text: "")) == .noTarget)
            // A row that isn't there at all says nothing of its target either.
            #expect(try outcome(nil, .absent) == .notReported)
        }
    }

    @Test(
        "is undefined, and never 0, 100 or infinity, where it would divide by zero",
        arguments: [
            (Annualisation.sum, Mode.simple, 5.0, 0.0, nil), (.sum, .simple, 4, -2, nil), (.sum, .simple, -4, -2, nil),
            (.constant, .baseline, 1, 0, nil),
            (.growing, .simple, 1, 0, 0), (.growing, .baseline, 60, 50, 50), (.growing, .baseline, 50, 50, 50),
            (.falling, .simple, 2, 0, 5), (.falling, .simple, -1, 10, nil), (.falling, .simple, 2, -5, nil),
            (.falling, .baseline, 10, 50, 50), (.sum, .simple, 1e300, 1e-300, nil),
        ] as [(Annualisation, Mode, Double, Double, Double?)])
    func undefined(
        annualisation: Annualisation, mode: Mode, executed: Double, programmed: Double, baseline: Double?
    ) throws {
        let outcome = AchievementRule(mode: mode).outcome(
            executed: executed, programmed: .of(programmed), baseline: baseline, annualisation: annualisation)
        #expect(try outcome.get() == .undefined)
    }

    @Test(
        "has a name for zero of zero, and for what falls to zero",
        arguments: [
            (Annualisation.sum, 0.0, Outcome.notProgrammed), (.constant, 0, .notProgrammed), (.falling, 0, .met),
            (.falling, 10, .beyond), (.sum, 10, .achievement(0)),
        ])
    func zero(annualisation: Annualisation, programmed: Double, outcome: Outcome) throws {
        let found = AchievementRule(mode: .simple).outcome(
            executed: 0, programmed: .of(programmed), baseline: nil, annualisation: annualisation)
        #expect(try found.get() == outcome)
    }

    @Test("measures the way down to a programme of 0 from a baseline")
    func downToZero() throws {
        let outcome = AchievementRule(mode: .baseline).outcome(
            executed: 2, programmed: .of(0), baseline: 5, annualisation: .falling)
        #expect(try outcome.get() == .achievement(60))
    }

    @Test("is 0 where nothing was executed of something, and negative where a growing indicator fell back")
    func lowValues() throws {
        let none = AchievementRule(mode: .simple).outcome(
            executed: 0, programmed: .of(80), baseline: nil, annualisation: .sum)
        let back = AchievementRule(mode: .baseline).outcome(
            executed: 30, programmed: .of(80), baseline: 40, annualisation: .growing)
        #expect(try none.get() == .achievement(0))
        #expect(try back.get() == .achievement(-25))
    }

    @Test("asks for the baseline of a falling indicator, with its row")
    func baselineMissing() {
        let plan = Plan([row("A", 60, line: 7).with { $0.annualisation = .falling }])
        #expect(
            problems(plan, options: .init(mode: .baseline)) == [
                "matriz.csv:7: the falling indicator 'A' has no baseline; give it one, or measure with --mode simple"
            ])
    }
}
