import PlanModel
import Testing

@testable import Measurement

@Suite("A measured figure") struct MeasuredFigureTests {
    @Test("takes an exact number that the engine agrees with, and no other")
    func agreement() {
        let third = Fraction(100, over: 3)
        #expect(MeasuredFigure(100.0 / 3, exact: third).exact == third)
        #expect(MeasuredFigure(33.4, exact: third).exact == Fraction(334, over: 10))
        #expect(MeasuredFigure(72.545).exact == Fraction(72_545, over: 1000))
    }

    @Test(
        "is exact for a row as the rule of achievement has it",
        arguments: [
            (.sum, .simple, 75), (.growing, .simple, 75), (.falling, .simple, 400.0 / 3), (.growing, .baseline, 50),
            (nil, .baseline, 75),
        ] as [(Annualisation?, Mode, Double)])
    func row(annualisation: Annualisation?, mode: Mode, expected: Double) throws {
        let row = published("A", executed: 60, of: 80).with {
            $0.annualisation = annualisation
            $0.baseline = .of(40)
        }
        let exact = try #require(row.exactAchievement(base: .cut, mode: mode))
        #expect(abs(exact.value - expected) < 1e-12)
        let outcome = try AchievementRule(mode: mode).outcome(
            executed: 60, programmed: row.programmed, baseline: 40, annualisation: annualisation
        ).get()
        #expect(abs(exact.value - (outcome.achievement ?? .nan)) < 1e-12)
    }

    @Test("falls from its baseline, and has no value without one or without magnitudes")
    func falling() throws {
        let row = published("A", executed: 60, of: 40).with {
            $0.annualisation = .falling
            $0.baseline = .of(80)
        }
        #expect(row.exactAchievement(base: .cut, mode: .baseline) == Fraction(50))
        #expect(row.with { $0.baseline = .absent }.exactAchievement(base: .cut, mode: .baseline) == nil)
        #expect(published("A", executed: nil, of: 40).exactAchievement(base: .cut, mode: .simple) == nil)
        #expect(published("A", executed: 1, of: 0).exactAchievement(base: .cut, mode: .simple) == nil)
    }

    @Test("is the programme of the year's where that's the base")
    func year() throws {
        let row = published("A", executed: 60, of: 80).with { $0.programmedYear = .of(120) }
        #expect(row.exactAchievement(base: .year, mode: .simple) == Fraction(50))
    }
}
