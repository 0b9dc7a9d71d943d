import PlanModel
import Testing

@testable import Ingest

@Suite("A column called Unidad") struct UnitColumnTests {
    private let matrix = "Código;Unidad;Programado;Ejecutado\nA;Kits;10;5\nB;Becas;10;5\n"

    @Test("is told where it's read as whose plan it is, with the lines that settle it") func told() throws {
        #expect(
            try warnings(matrix).first
                == "m.csv:1:2: Unidad is read as whose plan it is, one for each (Kits, Becas); if it's the unit of measure, write 'columns: { \"Unidad\": measure_unit }' in the plan file; if not, 'columns: { \"Unidad\": unit }'"
        )
        let measures = try load(matrix, plan: "columns: { \"Unidad\": measure_unit }")
        #expect(measures.plan.observations.map(\.measureUnit) == ["Kits", "Becas"])
        #expect(measures.plan.observations.map(\.unit) == [nil, nil])
        let units = try load(matrix, plan: "columns: { \"Unidad\": unit }")
        #expect(units.plan.observations.map(\.unit) == ["Kits", "Becas"])
        #expect(!units.diagnostics.contains { $0.severity == .warning })
    }

    @Test("isn't asked for by its name in a plan file, or among measures") func plain() throws {
        #expect(try !warnings(matrix.replacing("Unidad", with: "unit")).contains { $0.contains("whose plan") })
        #expect(
            try !warnings(matrix.replacing("Kits", with: "Número").replacing("Becas", with: "km")).contains {
                $0.contains("is read as whose")
            })
    }
}
