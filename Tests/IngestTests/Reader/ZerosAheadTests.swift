import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("Zeros of cuts to come") struct ZerosAheadTests {
    private func matrix(_ rule: String, _ amounts: [String]) -> String {
        "corte;indicator;anualización;programado;ejecutado\n"
            + amounts.enumerated().map { "2024T\($0 + 1);A;\(rule);50;\($1)\n" }.joined()
    }

    @Test("are told of what grows or is held", arguments: ["creciente", "constante"])
    func told(rule: String) throws {
        let told = try load(matrix(rule, ["35", "45", "0", "0"])).diagnostics
        #expect(
            told.map { $0.line(in: .en) } == [
                "m.csv:4: what was executed of A is 0 from 2024-09-30 on, after 45 at 2024-06-30: it seems filled in ahead, "
                    + "and counts as nothing done; leave blank what isn't reported yet, or measure the last cut with --cut "
                    + "2024-06-30"
            ])
        #expect(
            told.map { $0.line(in: .es) } == [
                "m.csv:4: lo ejecutado de A es 0 desde el 2024-09-30, tras 45 el 2024-06-30: parece llenado antes de "
                    + "tiempo, y cuenta como ejecución nula; deje en blanco lo que no se ha reportado, o mida el último "
                    + "corte con --cut 2024-06-30"
            ])
    }

    @Test("of several indicators are told once") func several() throws {
        let one = matrix("creciente", ["35", "0"])
        let told = try load(one + "2024T1;B;constante;1;1\n2024T2;B;constante;1;0\n").diagnostics
        #expect(told.count == 1)
        #expect(told.first?.message.contains("after 35 at 2024-03-31, and 1 more: it seems") == true)
        #expect(told.first?.problem.es.contains("tras 35 el 2024-03-31, y 1 más: parece") == true)
    }

    @Test(
        "aren't seen where a level comes back, never was above zero, or has zero as its aim",
        arguments: [
            ("creciente", ["35", "0", "45"]), ("creciente", ["0", "0", "0"]), ("constante", ["35", "", ""]),
            ("decreciente", ["35", "10", "0"]),
        ])
    func others(rule: String, amounts: [String]) throws {
        #expect(try load(matrix(rule, amounts)).diagnostics.isEmpty)
    }
}
