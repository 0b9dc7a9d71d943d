import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("Periods above columns that repeat") struct PeriodHeadsTests {
    private func rows(_ matrix: String) throws -> [String] {
        let loaded = try load(matrix, plan: "plan: { year: 2024 }")
        return loaded.plan.observations.map { row in
            "\(row.indicator) \(row.cut?.description ?? "-") \(row.programmed.number ?? -1) \(row.executed.number ?? -1)"
        } + loaded.diagnostics.map(\.problem.en)
    }

    @Test(
        "may end in their total, which is no period",
        arguments: ["TOTAL", "ACUMULADO", "Total año", "ANUAL", "Acumulado 2024", "Total vigencia 2024"])
    func totals(head: String) throws {
        let cells = "O1;A;10;5;10;6;20;11\nO1;B;4;4;4;3;8;7\n"
        let one =
            "Objetivo;Código;T1 Programado;T1 Ejecutado;T2 Programado;T2 Ejecutado;Total Programado;Total Ejecutado\n"
        let two = """
            ;;Trimestre 1;;Trimestre 2;;\(head);
            Objetivo;Código;Programado;Ejecutado;Programado;Ejecutado;Programado;Ejecutado

            """
        let expected = try rows(one + cells)
        #expect(try rows(two + cells) == expected)
        #expect(expected.prefix(2) == ["A 2024-03-31 10.0 5.0", "A 2024-06-30 20.0 11.0"])
    }

    @Test("leave the places of what is told where they are in the file") func places() throws {
        let matrix = """
            Objetivo;Código;T1 Programado 2024;T1 Ejecutado 2024;Peso T1 2024;T2 Programado 2024;T2 Ejecutado 2024;Peso T2 2024
            O1;A;10;5;1;20;11;1
            """
        let told = try warnings(matrix, plan: "magnitudes: cumulative").filter { $0.contains("Peso T") }
        #expect(told.map { $0.prefix { $0 != " " } } == ["m.csv:1:5:", "m.csv:1:8:"])
    }
}
