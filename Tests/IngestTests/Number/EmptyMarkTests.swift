import PlanModel
import Testing

@testable import Ingest

@Suite("A mark for no number") struct EmptyMarkTests {
    @Test(
        "stands for not reported",
        arguments: [
            "", " ", ".", "-", "N/A", "n/a", "ND", "No disponible", "#DIV/0!", "#¡DIV/0!", "#REF!", "#¡REF!",
            "\u{2013}", "pendiente", "S/D", "sd", "N/R", "NR", "NULL", "En proceso", "Por reportar", "Sin reportar",
            "#VALOR!",
            "#VALUE!",
        ])
    func notReported(text: String) {
        #expect(EmptyMark.value(of: Array(text.utf8)[...]) == .notReported)
    }

    @Test("stands for not programmed", arguments: ["NP", "np", " NP ", "N.P."])
    func notProgrammed(text: String) {
        #expect(EmptyMark.value(of: Array(text.utf8)[...]) == .notProgrammed)
    }

    @Test("is never a zero or a word", arguments: ["0", "0,0", "cero", "pendientes", "N", "#"])
    func others(text: String) {
        #expect(EmptyMark.value(of: Array(text.utf8)[...]) == nil)
    }

    @Test("is a report that's missing where it was executed, and a lost target where it was programmed")
    func missing() throws {
        let rows = try load("Objetivo;Código;Programado;Ejecutado\nO1;A;10;Pendiente\nO1;B;En proceso;4\nO1;C;3;2\n")
            .plan.observations
        #expect(rows.map(\.executed.value) == [.notReported, .number(4), .number(2)])
        #expect(rows.map(\.programmed.value) == [.number(10), .noTarget, .number(3)])
    }
}
