import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("A column that isn't read") struct UnreadColumnTests {
    /// The first line to write that a warning about a column offers.
    private func line(for header: String, in matrix: String, plan: String? = nil) throws -> String {
        let told = try load(matrix, plan: plan).diagnostics.map { $0.line(in: .es) }
        let warning = try #require(told.first { $0.contains("la columna \(header) parece") }, "\(told)")
        return String(warning.split(separator: "«")[1].prefix { $0 != "»" })
    }

    @Test(
        "is asked for where it may be the weight: a word for importance above numbers",
        arguments: ["Participación (%)", "% incidencia", "Importancia", "Relevancia"])
    func weights(header: String) throws {
        let matrix = "Objetivo;Código;\(header);Programado;Ejecutado\nO1;A;70;10;5\nO1;B;30;10;5\n"
        let line = try line(for: header, in: matrix)
        #expect(line == "columns: { \"\(header)\": weight }")
        #expect(try load(matrix, plan: line).plan.observations.map(\.weight) == [70, 30])
        let words = matrix.replacing("70", with: "Alta").replacing("30", with: "Baja")
        #expect(try !warnings(words).contains { $0.contains("looks like") })
    }

    @Test(
        "is asked for where it may be the cut: a word for periods above nothing but cuts",
        arguments: [
            ("Semestre", "2024-1", "2024-2", "2024-12-31"),
            ("Bimestre", "Bimestre 1 2024", "III bimestre 2024", "2024-06-30"),
            ("Seguimiento", "2024T1", "2024T2", "2024-06-30"), ("Período evaluado", "2024T1", "1T2024", "2024-03-31"),
        ])
    func cuts(header: String, first: String, second: String, cut: String) throws {
        let matrix = "Objetivo;Código;\(header);Programado;Ejecutado\nO1;A;\(first);10;5\nO1;B;\(second);10;5\n"
        let line = try line(for: header, in: matrix)
        #expect(line == "columns: { \"\(header)\": cut }")
        #expect(try load(matrix, plan: line).plan.observations.last?.cut?.description == cut)
        let dated = matrix.replacing("Objetivo;Código", with: "Corte;Código").replacing("O1;", with: "2024T1;")
        #expect(try !warnings(dated).contains { $0.contains("looks like") })
    }

    @Test("is asked for as the cut where its months may be semesters too, and then how to write them") func unclear()
        throws
    {
        let matrix = "Objetivo;Código;Semestre;Programado;Ejecutado\nO1;A;2024-01;10;5\nO1;B;2024-02;10;5\n"
        let line = try line(for: "Semestre", in: matrix)
        #expect(errors(matrix, plan: line).count == 2)
        #expect(errors(matrix, plan: line).allSatisfy { $0.contains("or of the period that the header names") })
    }

    @Test(
        "is told in a note where it's of something else",
        arguments: [
            ("Plazo", "diciembre 2024"), ("Mes de inicio", "marzo 2024"), ("Seguimiento", "1"), ("Reporte", "40"),
        ])
    func others(header: String, cell: String) throws {
        let told = try warnings("Objetivo;Código;\(header);Programado;Ejecutado\nO1;A;\(cell);10;5\n")
        #expect(told.contains { $0.contains("one column isn't read: \(header)") })
    }

    @Test(
        "is asked for where it may be a level, with a line that reads it beside the others",
        arguments: [
            (["Línea estratégica", "Objetivo"], ["eje", "objective"]),
            (["Eje", "Objetivo", "Programa"], ["eje", "objective", "programa"]),
            (["Objetivo general", "Objetivo específico"], ["Objetivo general", "Objetivo específico"]),
            (["Objetivo específico"], ["Objetivo específico"]),
            (["Objetivo", "Eje", "Propósito"], ["objective", "Eje", "Propósito"]),
        ])
    func levels(headers: [String], levels: [String]) throws {
        let codes = headers.indices.map { "N\($0)" }
        let matrix =
            "\(headers.joined(separator: ";"));Indicador;Programado;Ejecutado\n\(codes.joined(separator: ";"));A;10;5\n"
        let told = try load(matrix).diagnostics.map { $0.line(in: .es) }.filter { $0.contains("parece un nivel") }
        let lines = Set(told.map { String($0.split(separator: "«")[1].prefix { $0 != "»" }) })
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        let loaded = try load(matrix, plan: line)
        #expect(loaded.plan.levels == levels)
        #expect(loaded.plan.observations.map(\.path) == [codes])
        #expect(!loaded.diagnostics.contains { $0.severity == .warning }, "\(loaded.diagnostics)")
    }

    @Test("is named as its header stands, however it's written, by a line that can be copied")
    func copied() throws {
        let headers = [
            "Meta\u{200B} física", "Meta \"dura\"", "Meta\u{1B} \\rara",
            "Meta " + String(repeating: "larga ", count: 40),
        ]
        for header in headers {
            let matrix =
                "Código;Ejecutado;Meta anual;\(header.replacing("\"", with: "\"\""))".replacing(
                    "Meta \"\"dura\"\"", with: "\"Meta \"\"dura\"\"\"")
                + "\nA;5;20;10\n"
            let line = try line(for: Excerpt.of(header.trimmed), in: matrix)
            let loaded = try load(matrix, plan: line)
            #expect(loaded.plan.observations.map(\.programmed.number) == [10], "\(line)")
            #expect(!loaded.diagnostics.contains { $0.severity == .warning })
        }
    }

    @Test("is told apart from another of the same header by its number") func twins() throws {
        let matrix = "Código;Ejecutado;Meta anual;Meta física;Meta física\nA;5;20;10;9\n"
        let told = try warnings(matrix).filter { $0.contains("a target") }
        #expect(told.map { $0.contains("\"Meta física#1\": programmed") } == [true, false])
        #expect(told.map { $0.contains("\"Meta física#2\": programmed") } == [false, true])
    }
}

extension String {
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
