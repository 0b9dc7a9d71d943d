import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("The header's row") struct TitleRowsTests {
    @Test("is the first with text", arguments: [("a;b\n1;2", 0), ("\n;;\n ; \na;b", 3), (";x\n", 0)])
    func found(text: String, record: Int) {
        #expect(TitleRows.header(of: textTable(text), settings: ReadingSettings()) == record)
    }

    @Test("isn't looked for below figures, where it would be another table's") func stacked() {
        let text =
            "Objetivo;Código;Programado;Ejecutado\nO1;A;10;5\n\nObjetivo;Código;Nombre indicador;Programado;Ejecutado\n"
        #expect(TitleRows.header(of: textTable(text), settings: ReadingSettings()) == 0)
    }

    @Test("isn't there where no row has text", arguments: ["", "\n\n", ";;\n ;\u{A0};"])
    func none(text: String) {
        #expect(TitleRows.header(of: textTable(text), settings: ReadingSettings()) == nil)
    }

    private let table = "Código;Programado;Ejecutado\nA;10;5\n"

    @Test("has rows above that are told once: which, and that they're taken for titles")
    func told() throws {
        let one = try load("ALCALDÍA;;\n\n" + table)
        #expect(
            one.diagnostics.map { $0.line(in: .en) } == [
                "m.csv:1: row 1, above the header, is taken for a title and skipped (ALCALDÍA)"
            ])
        #expect(
            one.diagnostics.map { $0.line(in: .es) } == [
                "m.csv:1: la fila 1, encima del encabezado, se toma por un título y se omite (ALCALDÍA)"
            ])
        #expect(one.diagnostics.map(\.severity) == [.note])
        #expect(one.detected.first?.skippedRows.map(\.en) == ["a row of a title"])

        let three = try load("sep=;\nALCALDÍA\n;Plan de acción;\n\nCorte a marzo;;2024\n" + table)
        #expect(
            three.diagnostics.map { $0.line(in: .en) } == [
                "m.csv:2: rows 2, 3, 5, above the header, are taken for titles and skipped (the first: ALCALDÍA)"
            ])
        #expect(
            three.diagnostics.map { $0.line(in: .es) } == [
                "m.csv:2: las filas 2, 3, 5, encima del encabezado, se toman por títulos y se omiten (la primera: ALCALDÍA)"
            ])
        #expect(three.detected.first?.skippedRows.map(\.es) == ["3 filas de títulos"])
    }

    @Test("has no title above where that is its own row of periods or years")
    func heads() throws {
        let periods = ";I TRIMESTRE 2024;;II TRIMESTRE 2024;\nCódigo;Programado;Ejecutado;Programado;Ejecutado\n"
        let wide = try load("ALCALDÍA\n" + periods + "A;1;1;2;2\n", plan: "magnitudes: cumulative")
        #expect(
            wide.diagnostics.filter { $0.message.contains("title") }.map(\.message) == [
                "row 1, above the header, is taken for a title and skipped (ALCALDÍA)"
            ])
        let years = ";2024;;2025;\nCódigo;Programado;Ejecutado;Programado;Ejecutado\n"
        let yearly = try load(years + "A;1;1;2;2\n", plan: "plan: { year: 2025 }")
        #expect(!yearly.diagnostics.contains { $0.message.contains("title") })
    }

    @Test("without anything above is told nothing of") func plain() throws {
        #expect(try load("\n;;\n" + table).diagnostics.isEmpty)
        #expect(try load(table).diagnostics.isEmpty)
    }
}
