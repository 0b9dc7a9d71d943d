import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit
@testable import Measurement
@testable import Reports

@Suite("A measured figure") struct MeasuredFigureTests {
    @Test("takes an exact number that the engine agrees with, and no other")
    func agreement() {
        let third = Fraction(100, over: 3)
        #expect(MeasuredFigure(100.0 / 3, exact: third).exact == third)
        #expect(MeasuredFigure(33.4, exact: third).exact == Fraction(334, over: 10))
        #expect(MeasuredFigure(72.545).exact == Fraction(72_545, over: 1000))
    }

    @Test("has no exact number where the engine's has too many decimals to be meant, and none is known")
    func noise() {
        #expect(MeasuredFigure(100.0 / 3).exact == nil)
        #expect(MeasuredFigure(33.4, exact: Fraction(1, over: 3)).exact == Fraction(334, over: 10))
        #expect(MeasuredFigure(1e300).exact == nil)
    }

    @Test("lies on one side of a number or on it, and without an exact number also near it")
    func sides() throws {
        let bound = try #require(Fraction(72_545, over: 1000))
        let third = try #require(Fraction(100, over: 3))
        #expect(MeasuredFigure(third).side(of: third) == .at)
        #expect(MeasuredFigure(bound).side(of: try #require(Fraction(72.5450000000001))) == .below)
        for (value, side) in [
            (72.545.nextDown, .at), (72.545.nextUp, .at), (72.5449999999, .below), (72.5450000001, .above),
            (1e300, .above),
        ] as [(Double, MeasuredFigure.Side)] {
            #expect(MeasuredFigure(value).side(of: bound) == side, "\(value)")
        }
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
