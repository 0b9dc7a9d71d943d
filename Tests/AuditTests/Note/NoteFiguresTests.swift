import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit
@testable import Reports

@Suite("What a note should say") struct NoteFiguresTests {
    private func figures(_ row: Observation, base: Base = .cut) throws -> NoteFigures {
        let exact = try #require(row.exactAchievement(base: base, mode: .simple))
        return NoteFigures(row: row, achievement: MeasuredFigure(exact), base: base)
    }

    @Test("is the lag, the over-execution, the difference or the progress in percent")
    func percent() throws {
        let lagging = try figures(published("A", executed: 3, of: 4))
        #expect(lagging.percent(.lag)?.exact == Fraction(25))
        #expect(lagging.percent(.over)?.exact == Fraction(-25))
        #expect(lagging.percent(.difference)?.exact == Fraction(25))
        #expect(lagging.percent(.progress)?.exact == Fraction(75))
    }

    @Test("is the difference in the indicator's unit, to what was due and to the year's programme")
    func gaps() throws {
        let row = published("A", executed: 8.12, of: 8.58).with { $0.programmedYear = .of(12) }
        let figures = try figures(row)
        #expect(figures.gap?.exact == Fraction(46, over: 100))
        #expect(figures.gapOfYear?.exact == Fraction(388, over: 100))
        #expect(!figures.areWhole)
        #expect(try self.figures(row, base: .year).gap?.exact == Fraction(388, over: 100))
        #expect(try self.figures(published("A", executed: 83177, of: 67775)).areWhole)
    }

    @Test(
        "has no unit to count where the indicator is a share",
        arguments: [
            ("Porcentaje de lineamientos", true), ("% de avance", true), ("Índice de gobierno abierto", true),
            ("Tasa de respuesta", true), ("Número de PQRS", false), ("Política pública formulada", false),
        ])
    func shares(name: String, isShare: Bool) throws {
        #expect(try figures(published("A", executed: 1, of: 2).with { $0.name = name }).isShare == isShare)
    }
}
