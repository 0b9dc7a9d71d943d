import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("The rule of an indicator over its cuts") struct RuleChangesTests {
    private let header = "corte;objetivo;indicator;sentido;anualización;unidad de medida;programado;ejecutado\n"

    @Test("is told where it changes, with its unit of measure") func changes() throws {
        let rows = "2024T1;O1;A;Ascendente;creciente;km;10;5\n2024T2;O1;A;Descendente;decreciente;ha;20;15\n"
        let told = try load(header + rows).diagnostics
        #expect(
            told.map { $0.line(in: .en) } == [
                "m.csv:3: the annualisation or direction of A changes, from growing at 2024-03-31 to falling at "
                    + "2024-06-30: each cut is measured by its own; correct the rows, or say which one holds, as "
                    + "'indicators: { \"A\": { annualisation: falling } }' in the plan file",
                "m.csv:3: the unit of measure of A changes, from km at 2024-03-31 to ha at 2024-06-30: each cut is "
                    + "measured by its own; write the same in all its rows and their magnitudes in it, or give it another "
                    + "code",
            ])
        #expect(
            told.map { $0.line(in: .es) } == [
                "m.csv:3: el tipo de anualización o el sentido de A cambia, de creciente en 2024-03-31 a decreciente en "
                    + "2024-06-30: cada corte se mide con lo suyo; corrija las filas, o diga el que vale, como "
                    + "«indicators: { \"A\": { annualisation: falling } }» en el archivo del plan",
                "m.csv:3: la unidad de medida de A cambia, de km en 2024-03-31 a ha en 2024-06-30: cada corte se mide con "
                    + "lo suyo; escriba la misma en todas sus filas y sus magnitudes en ella, o dele otro código",
            ])
    }

    @Test("is told once, with how many more change") func several() throws {
        let rows = ["A", "B", "C"].map { code in
            "2024T1;O1;\(code);;constante;km;10;5\n2024T2;O1;\(code);;creciente;km;20;15\n"
                + "2024T3;O1;\(code);;constante;km;20;15\n"
        }
        let told = try load(header + rows.joined()).diagnostics
        #expect(told.count == 1)
        #expect(told.first?.message.contains("at 2024-06-30, and so it does of 2 more: each cut") == true)
        #expect(told.first?.problem.es.contains(" en 2024-06-30, y en 2 más: cada corte") == true)
    }

    @Test(
        "isn't told where nothing depends on it, or the plan file says it",
        arguments: [
            ("2024T1;O1;A;;creciente;km;10;5\n2024T2;O1;A;;;KM;20;15\n", nil),
            (
                "2024T1;O1;A;;creciente;km;10;5\n2024T2;O1;A;;decreciente;km;20;15\n",
                "indicators: { A: { annualisation: growing } }"
            ),
            ("2024T1;O1;A;;creciente;km;10;5\n2024T2;O1;B;;decreciente;ha;20;15\n", nil),
        ] as [(String, String?)])
    func settled(rows: String, plan: String?) throws {
        #expect(try load(header + rows, plan: plan).diagnostics.isEmpty)
    }
}
