import Audit
import MeasurementTestSupport
import PlanModel
import Testing

@Suite("The rule of notes") struct NoteRuleTests {
    /// 8.12 of 8.58: a lag of 5.3613 %.
    private func lagging(_ note: String, as text: String? = nil) throws -> [String] {
        codes(try findings(published("A", executed: 8.12, of: 8.58, as: text, note: note)))
    }

    @Test(
        "checks the percentages of a lag",
        arguments: [
            ("Rezago del 5,36%", []), ("Rezago del 5%", []), ("Rezago del 5,4%", []),
            ("Rezago del 3,36%", ["A note-percent-wrong"]), ("Rezago del 5,37%", ["A note-percent-wrong"]),
            ("Rezago del 5,3%", ["A note-percent-truncated"]),
            ("Sobre ejecución del 5,36%", ["A note-percent-wrong"]),
            ("Avanzó 94,64% de lo programado", []), ("Avanzó 95,64% de lo programado", ["A note-percent-wrong"]),
            ("La diferencia frente a lo programado es de 5,36%", []),
        ])
    func percentages(note: String, expected: [String]) throws {
        #expect(try lagging(note) == expected)
    }

    @Test(
        "reads a percentage of thousands as such where the magnitudes give thousands",
        arguments: [
            ("Sobre ejecución del 1.100%", []), ("Sobre ejecución del 1100%", []),
            ("Sobre ejecución del 1.150%", ["A note-percent-wrong"]),
        ])
    func thousands(note: String, expected: [String]) throws {
        let found = try findings(published("A", executed: 24, of: 2, as: "1200%", note: note))
        #expect(codes(found) == expected)
        #expect(found.allSatisfy { $0.difference == 50 })
    }

    @Test("lets a note follow a percentage that is rightly rounded, and no other")
    func follows() throws {
        // 97.145 is a tie: 97.15 and a lag of 2.85, or 2.86 of the magnitudes.
        for note in ["Rezago del 2,85%", "Rezago del 2,86%"] {
            #expect(try findings(published("A", executed: 97.145, of: 100, as: "97,15%", note: note)).isEmpty)
        }
        // Rounded to no decimals, 94.64 is 95, from which 5 is missing; from 94 it's 6.
        #expect(try lagging("Rezago del 5%", as: "95%") == [])
        let found = try findings(published("A", executed: 8.12, of: 8.58, as: "96%", note: "Rezago del 4%"))
        #expect(codes(found) == ["A percent-wrong", "A note-percent-wrong"])
        #expect(found[1].kind == .notePercentWrong(subject: .lag, followsPublished: true))
    }

    @Test(
        "checks differences, with their marks read both ways",
        arguments: [
            ("un rezago de 1.936.354 contactos", []), ("La diferencia corresponde a 1.936.354", []),
            ("un rezago de 1,936,354 contactos", []), ("un rezago de 1936354 contactos", []),
            ("un rezago de 1.936,354 contactos", ["A note-gap-marks"]),
            ("un rezago de 2.946,975 contactos", ["A note-gap-wrong"]),
            ("un rezago de 3.598.390 contactos", ["A note-gap-year"]),
            ("un rezago de 12 contactos", ["A note-gap-wrong"]),
        ])
    func differences(note: String, expected: [String]) throws {
        let row = published("A", executed: 556_646, of: 2_493_000, note: note)
            .with { $0.programmedYear = Reading(.number(4_155_036), text: "4.155.036") }
        #expect(codes(try findings(row)) == expected)
    }

    @Test("gives the difference of the likelier reading")
    func likely() throws {
        let row = published("A", executed: 83177, of: 67775, note: "La diferencia con lo programado es de 112,200")
        let found = try #require(try findings(row).first)
        #expect(found.recomputed == 15402)
        #expect(found.difference == 96798)
        #expect(found.kind == .noteGapWrong(readings: [112.2, 112_200]))
    }

    @Test("reads points as decimals in a matrix that has them so")
    func points() throws {
        func row(_ note: String) -> Observation {
            published("A", executed: 1.5, of: 2000, note: note).with {
                $0.executed = Reading(.number(1.5), text: "1.5")
            }
        }
        #expect(try findings(row("La diferencia con lo programado es de 1,998.5")).isEmpty)
        #expect(try findings(row("Rezago del 99.83%")).count == 1)
        #expect(try findings(row("Rezago del 99.925%")).isEmpty)
    }

    @Test("counts nothing of an indicator that is a share itself")
    func shares() throws {
        func row(_ note: String) -> Observation {
            published("A", executed: 90, of: 94, note: note).with { $0.name = "Porcentaje de lineamientos" }
        }
        #expect(try findings(row("un rezago de 1 lineamiento")).isEmpty)
        #expect(codes(try findings(row("Rezago del 4,27%"))) == ["A note-percent-wrong"])
    }

    @Test("says nothing where there is no achievement")
    func noAchievement() throws {
        #expect(
            try findings(
                published("A", executed: nil, of: 94, note: "Rezago del 5%"), published("B", executed: 1, of: 1)
            ).isEmpty)
    }
}
