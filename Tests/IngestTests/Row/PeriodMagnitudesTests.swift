import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("Magnitudes of periods") struct PeriodMagnitudesTests {
    @Test("that add up beyond all numbers are refused") func infinite() {
        let matrix = "cut;objective;indicator;programmed;executed\n2024Q1;O1;A;1;1e308\n2024Q2;O1;A;1;1e308\n"
        #expect(
            errors(matrix, plan: "magnitudes: period\n") == [
                "m.csv:3: the periods add up beyond all numbers (A); check the magnitudes"
            ])
    }

    private let falling = "cut;indicator;programmed;executed\n2024Q1;A;60;50\n2024Q2;A;70;40\n2024Q3;A;80;90\n"

    @Test("are asked for where nothing states an annualisation and what was executed falls within the year")
    func unstated() throws {
        let told = try load(falling).diagnostics
        #expect(told.map(\.severity) == [.warning])
        #expect(
            told.map { $0.line(in: .en) } == [
                "m.csv:3: what was executed of A falls within the year, from 50 at 2024-03-31 to 40 at 2024-06-30, and "
                    + "nothing says its annualisation: the last cut's is measured; if these are amounts of each period, "
                    + "write 'magnitudes: period' in the plan file; if not, the annualisation, for example 'indicators: { "
                    + "\"A\": { annualisation: falling } }'"
            ])
        #expect(
            told.map { $0.line(in: .es) } == [
                "m.csv:3: lo ejecutado de A baja dentro del año, de 50 el 2024-03-31 a 40 el 2024-06-30, y nada dice su "
                    + "tipo de anualización: se mide lo del último corte; si son montos de cada período, escriba "
                    + "«magnitudes: period» en el archivo del plan; si no, su tipo, por ejemplo «indicators: { \"A\": { "
                    + "annualisation: falling } }»"
            ])
    }

    @Test("of several indicators without an annualisation are asked for once, with how many") func several() throws {
        let matrix = falling + "2024Q1;B;60;50\n2024Q2;B;70;\n2024Q3;B;80;45\n2024Q1;C;1;1\n2024Q2;C;2;2\n"
        let told = try load(matrix).diagnostics
        #expect(told.count == 1)
        #expect(
            told.first?.line(in: .en).contains("at 2024-06-30, and so does that of 1 more, and nothing says") == true)
        #expect(told.first?.line(in: .es).contains("el 2024-06-30, y el de 1 más, y nada dice") == true)
        // A report that is missing between them hides no fall.
        let hidden = "cut;indicator;programmed;executed\n2024Q1;B;60;50\n2024Q2;B;70;\n2024Q3;B;80;45\n"
        #expect(
            try load(hidden).diagnostics.first?.message.contains("from 50 at 2024-03-31 to 45 at 2024-09-30") == true)
    }

    @Test(
        "aren't asked for where that is settled, or where nothing falls",
        arguments: [
            "magnitudes: cumulative", "magnitudes: period", "indicators: { A: { annualisation: falling } }",
            "indicators: { A: { annualisation: constant } }",
        ])
    func settled(plan: String) throws {
        #expect(try load(falling, plan: plan).diagnostics.isEmpty)
        #expect(try load("cut;indicator;programmed;executed\n2024Q1;A;6;5\n2024Q2;A;7;5\n").diagnostics.isEmpty)
        // Another year begins anew.
        #expect(try load("cut;indicator;programmed;executed\n2024Q4;A;6;5\n2025Q1;A;7;1\n").diagnostics.isEmpty)
    }

    @Test("that lack a row have no sum from there on, like a blank one, and the indicator and its cut are told")
    func missingRow() throws {
        let header = "cut;objective;indicator;annualisation;programmed;executed\n"
        let rows = ["2024Q1;O1;A", "2024Q2;O1;A", "2024Q3;O1;A", "2024Q1;O1;B"].map { $0 + ";suma;10;10" }
        let last = "2024Q3;O1;B;suma;10;10"
        func read(_ more: [String]) throws -> (executed: [Double?], told: [String]) {
            let loaded = try load(
                header + (rows + more).map { $0 + "\n" }.joined(), plan: "magnitudes: period\n")
            return (loaded.plan.observations.map(\.executed.number), loaded.diagnostics.map(\.description))
        }
        let gap = try read([last])
        #expect(gap.executed == [10, 20, 30, 10, nil])
        #expect(
            gap.told == [
                "m.csv:6: B has no row at the cut 2024-06-30: magnitudes are of each period, and without its own later cuts "
                    + "of the year have no sum; add the row, with NP as programmed and executed if that period had nothing"
            ])
        let blank = try read(["2024Q2;O1;B;suma;;", last])
        #expect(blank.executed == [10, 20, 30, 10, nil, nil])
        let nothing = try read(["2024Q2;O1;B;suma;NP;NP", last])
        #expect(nothing.executed == [10, 20, 30, 10, nil, 20] && nothing.told.isEmpty)
        // One that ends early lacks nothing up to there, and one that begins late does.
        #expect(try read([]).told.isEmpty)
        let late = try read(["2024Q2;O1;B;suma;10;10", last, "2024Q3;O1;C;suma;10;10"])
        #expect(late.executed == [10, 20, 30, 10, 20, 30, nil])
        #expect(late.told.count == 1 && late.told[0].hasPrefix("m.csv:8: C has no row at the cut 2024-03-31:"))
    }

    @Test("that lack a row in one unit or year say nothing of another") func otherUnits() throws {
        let matrix = "unit;cut;indicator;annualisation;programmed;executed\n"
        let rows = "U1;2024Q1;A;suma;1;1\nU1;2024Q2;A;suma;1;1\nU2;2024Q2;A;suma;1;1\nU1;2025Q2;A;suma;1;1\n"
        let loaded = try load(matrix + rows, plan: "magnitudes: period\n")
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.plan.observations.map(\.executed.number) == [1, 2, 1, 1])
    }
}
