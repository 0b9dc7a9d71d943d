import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("The records of a table") struct RecordSelectionTests {
    private func select(_ text: String, faults: [Int: [CSVFault]] = [:]) -> RecordSelection {
        let sheet = sheet(text)
        return RecordSelection(sheet, match: sheet.table.headerMatch(), separator: .semicolon, faults: faults)
    }

    @Test("are usable with as many fields as the header") func usable() {
        #expect(select("indicator;programmed\na;1\nc;\n;1\n").usable == [1, 2, 3])
    }

    @Test("are skipped and counted where they're blank") func blank() {
        let selection = select("indicator;programmed\n\na;1\n;\n ; ; ;\n\u{A0};\n")
        #expect(selection.usable == [2])
        #expect(selection.blankCount == 4)
        #expect(selection.findings.told.isEmpty)
    }

    @Test("may have empty fields too many, but no full ones") func extra() {
        let selection = select("indicator;programmed\na;1;;\na;1;2\n")
        #expect(selection.usable == [1])
        #expect(
            selection.findings.told.map(\.description) == [
                "m.csv:3:3: the row has the wrong number of fields (3, the header 2); check its separators and quotes"
            ])
    }

    @Test("with too few fields are told") func few() {
        #expect(
            select("indicator;programmed;executed\na\n").findings.told.map(\.description) == [
                "m.csv:2:1: the row has the wrong number of fields (1, the header 3); check its separators and quotes"
            ])
    }

    @Test("that a decimal comma without quotes seems to have shifted are refused") func shifted() throws {
        let header = "objetivo,indicator,programado,ejecutado,published,nota\n"
        #expect(
            errors(header + "O1,A,100,12,5,50,\nO1,B,100,50,50,\n") == [
                "m.csv:2: the row has more fields than the header (7, the header 6), as if a decimal comma without quotes "
                    + "had shifted them; write decimals with a point or the numbers in quotes, and remove the separators "
                    + "that are too many"
            ])
        let words = "objetivo,indicator,programado,ejecutado,nota\nO1,A,100,12,5,\n"
        #expect(errors(words).count == 1)
        // A separator too many on every row says nothing, nor does one behind words.
        #expect(try warnings(header + "O1,A,100,12,12,bien,\nO1,B,100,50,50,,\n").isEmpty)
    }

    @Test("with nothing but a name above others are told; those that name a level are skipped") func headings() throws {
        let header = "indicator;programado;ejecutado\n"
        let named = try load(header + "Objetivo 1: Educación;;\nA;10;5\nEje 2;;\nB;10;5\n")
        #expect(named.plan.observations.map(\.indicator) == ["A", "B"])
        #expect(
            named.diagnostics.map(\.description) == [
                "m.csv:2: 2 headings between the rows are skipped (Objetivo 1: Educación); if it names a level of the plan, "
                    + "repeat it in a column of each row"
            ])
        let bare = try load(header + "Educación;;\nA;10;5\nC;;\n")
        #expect(bare.plan.observations.map(\.indicator) == ["Educación", "A", "C"])
        #expect(
            bare.diagnostics.map { $0.line(in: .en) } == [
                "m.csv:2:1: the row has a name and nothing else (Educación), like a heading above its indicators: it counts "
                    + "as an indicator without a target; if it names a level of the plan, move it to a column 'objective' "
                    + "on each row, or on the first with 'fill: [objective]' in the plan file; if it's an indicator, write "
                    + "its target, or NP"
            ])
        #expect(
            try load(header + "Educación;;\nA;10;5\nSalud;;\nB;1;1\n").diagnostics.first?.line(in: .es)
                == "m.csv:2:1: 2 filas solo tienen un nombre (la primera: Educación), como títulos sobre sus indicadores: "
                + "cuentan como indicadores sin meta; si nombra un nivel del plan, llévelo a una columna «objetivo» en cada "
                + "fila, o en la primera con «fill: [objective]» en el archivo del plan; si es un indicador, escriba su "
                + "meta, o NP")
        // A weight or a cut is a word of its own for an indicator.
        #expect(try warnings("indicator;peso;programado;ejecutado\nC;50;;\nA;50;10;5\n").isEmpty)
    }

    @Test("with a fault are told once, by it") func faults() {
        let fault = CSVFault(kind: .unclosedQuote, line: 2, column: 1)
        let selection = select("indicator;programmed\na\nb;1\n", faults: [1: [fault]])
        #expect(selection.usable == [2])
        #expect(selection.findings.told.map(\.place) == [Place(file: "m.csv", row: 2, column: 1)])
    }

    @Test("aren't there below a header alone") func none() {
        #expect(select("indicator;programmed").usable == [])
    }
}
