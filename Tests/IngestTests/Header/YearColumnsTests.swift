import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("Columns of several years") struct YearColumnsTests {
    private let matrix = """
        Código;Tipo de anualización;Meta 2024;Meta 2025;Meta 2026;Avance 2024;Avance 2025
        A;suma;10;20,5;NP;9;
        B;suma;1;2;;;7
        """

    @Test("become the years of each row: a blank goal is a lost target, a blank report is none")
    func years() throws {
        let rows = try load(matrix).plan.observations
        #expect(rows.map { $0.years.map(\.year) } == [[2024, 2025, 2026], [2024, 2025, 2026]])
        #expect(rows[0].years.map(\.goal.value) == [.number(10), .number(20.5), .notProgrammed])
        #expect(rows[0].years.map(\.executed.value) == [.number(9), .notReported, .notReported])
        #expect(rows[1].years.map(\.goal.value) == [.number(1), .number(2), .noTarget])
        #expect(rows[1].years.map(\.executed.value) == [.notReported, .number(7), .notReported])
        #expect(rows.allSatisfy { $0.executed == .absent && $0.programmed == .absent && $0.programmedYear == .absent })
    }

    @Test("of the measured year are its programme as well")
    func measuredYear() throws {
        let rows = try load(matrix, plan: "plan: { year: 2025 }").plan.observations
        #expect(rows.map(\.programmedYear.number) == [20.5, 2])
        #expect(rows[0].years.map(\.goal.number) == [10, 20.5, nil])
        let dated = "Corte;Código;Meta 2024;Meta 2025;Ejecutado\n2024-12-31;A;10;20;9\n2025-12-31;A;11;21;8\n"
        let byCut = try load(dated).plan.observations
        #expect(byCut.map(\.programmedYear.number) == [10, 21])
        #expect(byCut.map { $0.years.map(\.goal.number) } == [[10, 20], [11, 21]])
    }

    @Test("of another year than the cuts are refused, and left out beside what is due at the cut")
    func otherYear() throws {
        let matrix = "Corte;Código;Meta 2024;Ejecutado\n2025-06-30;A;10;9\n"
        let line = "columns: { \"Meta 2024\": programmed_year }"
        #expect(
            errors(matrix) == [
                "m.csv:1:3: the targets are of 2024, and 2025 is measured; add the target of 2025; if it's the one to "
                    + "measure, write '\(line)' in the plan file"
            ])
        // What the plan file says of its year is no word about rows of another.
        #expect(errors(matrix, plan: "plan: { year: 2024 }") == errors(matrix))
        #expect(try load(matrix, plan: line).plan.observations.map(\.programmedYear.number) == [10])
        let due = try load("Corte;Código;Meta 2024;Programado;Ejecutado\n2025-06-30;A;10;8;9\n")
        #expect(due.plan.observations.map(\.programmedYear) == [.absent])
        #expect(
            due.diagnostics.map { $0.line(in: .es) } == [
                "m.csv:1:3: las metas son de 2024 y se mide 2025: no se usan; añada la meta de 2025; si es la que se "
                    + "mide, escriba «\(line)» en el archivo del plan"
            ])
        let several = "Corte;Código;Meta 2024;Meta 2025;Ejecutado\n2026-06-30;A;10;8;9\n"
        #expect(errors(several).first?.contains("the targets are of 2024, 2025, and 2026 is measured") == true)
        let beside = "Código;Vigencia;Trimestre;Meta 2024;Ejecutado\nA;2025;II;10;9\n"
        #expect(errors(beside).first?.contains("the targets are of 2024, and 2025 is measured") == true)
        #expect(
            errors("Código;Meta 2024;Ejecutado\nA;10;9\n", plan: "plan: { year: 2025 }").first?
                .contains("the targets are of 2024, and 2025 is measured") == true)
    }

    @Test("are the row's own year's, whatever year the plan file says")
    func rowsOfSeveralYears() throws {
        let dated = "Corte;Código;Meta 2024;Meta 2025;Ejecutado\n2024-12-31;A;10;20;9\n2025-12-31;A;11;21;8\n"
        let rows = try load(dated, plan: "plan: { year: 2024 }").plan.observations
        #expect(rows.map(\.programmedYear.number) == [10, 21])
    }

    @Test("of another year than that of a row far below are refused there")
    func farBelow() {
        let rows = (1...250).map { "2024-12-31;A\($0);10;9\n" }.joined()
        #expect(
            errors("Corte;Código;Meta 2024;Ejecutado\n\(rows)2025-12-31;A1;10;9\n") == [
                "m.csv:252:3: the target is of 2024, and the row's cut of 2025; add the target of 2025; if it's the one "
                    + "to measure, write 'columns: { \"Meta 2024\": programmed_year }' in the plan file"
            ])
    }

    @Test("that may be percentages are told")
    func doubtful() throws {
        let told = try load(matrix).diagnostics
        #expect(
            told.map { $0.line(in: .en) } == [
                "m.csv:1:6: read as executed magnitudes, not as percentages: Avance 2024, Avance 2025"
            ])
        #expect(
            told.map { $0.line(in: .es) } == [
                "m.csv:1:6: se leen como magnitudes ejecutadas, no como porcentajes: Avance 2024, Avance 2025"
            ])
        #expect(
            try load("Código;Meta 2024;Meta 2025;Ejecutado 2024;Ejecutado 2025\nA;1;1;1;1\n").diagnostics.isEmpty)
    }

    @Test("in percent beside goals that aren't, or beside no goal of their year, are no magnitudes")
    func percentages() throws {
        for matrix in [
            "Código;Meta 2024;Meta 2025;Ejecutado 2024;Avance 2025\nA;10;20;9;75%\n",
            "Código;Programado;Ejecutado;Avance 2025\nA;10;20;75\n",
        ] {
            let loaded = try load(matrix)
            #expect(loaded.plan.observations[0].years.allSatisfy { $0.year == 2024 || $0.executed == .absent })
            #expect(loaded.diagnostics.contains { $0.message == "one column isn't read: Avance 2025" })
        }
        let both = try load("Código;Meta 2024;Meta 2025;Avance 2025\nA;80%;90%;75%\n").plan.observations
        #expect(both[0].years.map(\.executed.number) == [nil, 75])
    }

    @Test("are of one quantity with the row's other magnitudes")
    func quantity() throws {
        let rows = try load("Código;Meta 2024;Meta 2025;Ejecutado 2024\nA;80%;90%;0,72\nB;80%;90%;0,5\n")
            .plan.observations
        #expect(rows.map { $0.years[0].executed.number } == [72, 50])
    }

    @Test("may stand under years in merged cells")
    func headsAbove() throws {
        let rows = try load(
            """
            ;;2024;;Vigencia 2025;;
            Código;Nombre;Programado;Ejecutado;Programado;Ejecutado;Observaciones
            A;Uno;10;9;20;18;bien
            """
        ).plan.observations
        #expect(rows.map { $0.years.map(\.goal.number) } == [[10, 20]])
        #expect(rows.map { $0.years.map(\.executed.number) } == [[9, 18]])
        #expect(rows.map(\.note) == ["bien"])
    }

    @Test("can be named in the plan file")
    func mapping() throws {
        let rows = try load(
            "Código;Primera;Segunda;Hecho\nA;10;20;9\n",
            plan: """
                columns:
                  Primera: programmed_year@2024
                  Segunda: programmed_year@2025
                  Hecho: executed@2024
                """
        ).plan.observations
        #expect(rows.map { $0.years.map(\.goal.number) } == [[10, 20]])
        #expect(rows.map { $0.years.map(\.executed.number) } == [[9, nil]])
    }

    @Test("of one year and kind are an error until the plan file says which is read")
    func twins() throws {
        let matrix = "Código;Meta 2024;Meta 2025;Avance 2024;Ejecutado 2024\nA;1;2;3;4\n"
        #expect(
            errors(matrix) == [
                "m.csv:1:5: two columns may be executed@2024 (Avance 2024, Ejecutado 2024); say which under columns: in "
                    + "the plan file"
            ])
        let settled = try load(matrix, plan: "columns: { Avance 2024: ignore }").plan.observations
        #expect(settled.map { $0.years.map(\.executed.number) } == [[4, nil]])
        let mapped = try load(
            "Código;Meta 2024;Meta 2025;Ejecutado\nA;1;2;3\n", plan: "columns: { Meta 2024: programmed_year }"
        ).plan.observations
        #expect(mapped.map(\.programmedYear.number) == [1])
        #expect(mapped.map { $0.years.map(\.goal.number) } == [[1, 2]])
    }

    @Test("come back from the canonical matrix as they were")
    func canonical() throws {
        let plan = try load(matrix).plan
        let text = CanonicalMatrix(plan).text
        #expect(
            text.hasPrefix(
                "indicator,annualisation,programmed_year@2024,executed@2024,programmed_year@2025,executed@2025,"
                    + "programmed_year@2026\n"))
        let again = try load(text, plan: "levels: []\nnumbers: en\n")
        #expect(again.diagnostics.isEmpty)
        #expect(
            again.plan.observations.map { $0.years.map { [$0.goal.value, $0.executed.value] } }
                == plan.observations.map { $0.years.map { [$0.goal.value, $0.executed.value] } })
    }
}
