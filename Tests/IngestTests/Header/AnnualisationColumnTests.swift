import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("A column whose cells say how indicators add up") struct AnnualisationColumnTests {
    private func matrix(_ header: String, _ first: String = "Suma", _ second: String = "Decreciente") -> String {
        "Código;\(header);Programado;Ejecutado\nA;\(first);10;5\nB;\(second);4;5\n"
    }

    @Test("is read under a header that may mean any kind, and told", arguments: ["Tipo", "Tipo de indicador", "TIPO"])
    func kinds(header: String) throws {
        let loaded = try load(matrix(header))
        #expect(loaded.plan.observations.map(\.annualisation) == [.sum, .falling])
        #expect(
            loaded.diagnostics.map { $0.line(in: .es) } == [
                "m.csv:1:2: la columna \(header) dice cómo se suman los indicadores en el año (Suma, Decreciente)"
            ])
        #expect(loaded.detected[0].columns.first { $0.column == .annualisation }?.basis == .contents)
    }

    @Test("isn't read under another, which may tell what happened, and that's a warning with the line that has it read")
    func others() throws {
        let matrix = matrix("Comportamiento", "Creciente")
        let loaded = try load(matrix)
        #expect(loaded.plan.observations.map(\.annualisation) == [nil, nil])
        #expect(
            loaded.diagnostics.map { $0.line(in: .en) }.contains {
                $0.contains("looks like the annualisation") && $0.contains("\"Comportamiento\": annualisation")
            })
        let mapped = try load(matrix, plan: "columns: { \"Comportamiento\": annualisation }")
        #expect(mapped.plan.observations.map(\.annualisation) == [.growing, .falling])
    }

    @Test(
        "isn't one where a cell says something else, or a letter alone",
        arguments: [("Eficacia", "Suma"), ("D", "R"), ("", ""), ("Suma", "1")])
    func mixed(first: String, second: String) throws {
        let loaded = try load(matrix("Tipo", first, second))
        #expect(loaded.plan.observations.map(\.annualisation) == [nil, nil])
    }

    @Test("gives way to one that is called so") func called() throws {
        let loaded = try load("Código;Tipo;Tipo de anualización;Programado;Ejecutado\nA;Suma;Constante;10;5\n")
        #expect(loaded.plan.observations.map(\.annualisation) == [.constant])
    }
}
