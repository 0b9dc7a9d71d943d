import PlanModel
import Testing

@testable import Ingest

@Suite("A mistake in a matrix") struct MatrixErrorTests {
    @Test(
        "of the whole file is one line",
        arguments: [
            ("", "m.csv: the file is empty; give a header and a row for each indicator"),
            (" \n;;\n", "m.csv: the file is empty; give a header and a row for each indicator"),
            (
                "indicator;programmed;executed\n",
                "m.csv:1: there are no rows below the header; add a row for each indicator"
            ),
            (
                "\nindicator;programmed;executed\n;;\n",
                "m.csv:2: there are no rows below the header; add a row for each indicator"
            ),
            (
                "objective,indicator,programmed,executed\nO1;A;10;5\nO1;B;10;5\n",
                "m.csv:1: the header separates its fields with ',', and the rows with ';'; use the same separator on all lines"
            ),
            (
                "objective;indicator;programmed;executed\nO1\tA\t10\t5\n",
                "m.csv:1: the header separates its fields with ';', and the rows with tab; use the same separator on all lines"
            ),
            (
                "indicator;programado\nA;1",
                "m.csv:1: there is no column for executed (headers: indicator, programado); name a column executed, or map one to it under columns: in the plan file"
            ),
        ])
    func file(text: String, line: String) {
        #expect(errors(text) == [line])
    }

    @Test(
        "of a cell has its row and column",
        arguments: [
            (
                "A;abc;1",
                "m.csv:2:2: programmed is no number (abc); write one such as 1.234,56, or leave the cell empty"
            ),
            (
                "A;1;2,5,5",
                "m.csv:2:3: executed is no number (2,5,5); write one such as 1.234,56, or leave the cell empty"
            ),
            ("A;1;NaN", "m.csv:2:3: executed isn't finite (NaN); write a number, or leave the cell empty"),
            ("A;-inf;1", "m.csv:2:2: programmed isn't finite (-inf); write a number, or leave the cell empty"),
            ("A;1e999;1", "m.csv:2:2: programmed is too large for a number (1e999); check its digits"),
            (";1;1", "m.csv:2:1: the code of the indicator is empty; give one, or leave the whole row blank"),
            (
                "A;1",
                "m.csv:2:2: the row has the wrong number of fields (2, the header 3); check its separators and quotes"
            ),
            (
                "A;1;2;3",
                "m.csv:2:4: the row has the wrong number of fields (4, the header 3); check its separators and quotes"
            ),
            (
                "A;1;\"2",
                "m.csv:2:3: a quote opens here and never closes; close it, or double it if it belongs to the text"
            ),
            ("\"A\"B;1;2", "m.csv:2:1: text follows a closing quote; double each quote that belongs to the text"),
        ])
    func cell(row: String, line: String) {
        #expect(errors("indicator;programmed;executed\n\(row)\n") == [line])
    }

    @Test(
        "of a weight has its row and column",
        arguments: [
            ("-1", "m.csv:2:4: weight is negative (-1); give 0 or more"),
            ("NaN", "m.csv:2:4: weight isn't finite (NaN); write a number, or leave the cell empty"),
            ("inf", "m.csv:2:4: weight isn't finite (inf); write a number, or leave the cell empty"),
            ("alto", "m.csv:2:4: weight is no number (alto); write one such as 1.234,56, or leave the cell empty"),
        ])
    func weight(text: String, line: String) {
        #expect(errors("indicator;programmed;executed;weight\nA;1;1;\(text)\nB;1;1;0\n") == [line])
    }

    @Test(
        "of a date, a class or an annualisation says what to write",
        arguments: [
            (
                "cut", "31/02/2024",
                "m.csv:2:4: the cut is no date (31/02/2024); write 2024-03-31, 31/03/2024, 2024-03 or 2024Q1"
            ),
            (
                "Corte", "marzo",
                "m.csv:2:4: the cut doesn't say its year (marzo); write it in the cell, or 'plan: { year: 2024 }' in the plan file"
            ),
            (
                "Tipo de anualización", "anual",
                "m.csv:2:4: unknown annualisation (anual); write one of sum, constant, growing, falling (suma, constante, creciente, decreciente), or say which it is under words: in the plan file"
            ),
        ])
    func words(header: String, text: String, line: String) {
        #expect(errors("indicator;programmed;executed;\(header)\nA;1;1;\(text)\n") == [line])
    }

    @Test("of a cut that is empty beside others is told") func emptyCut() {
        #expect(
            errors("cut;indicator;programmed;executed\n2024Q1;A;1;1\n;A;1;1\n") == [
                "m.csv:3:1: the cut is empty; write 2024-03-31, 31/03/2024, 2024-03 or 2024Q1"
            ])
        #expect(errors("cut;indicator;programmed;executed\n;A;1;1\n;B;1;1\n") == [])
    }

    @Test("of an objective without a code is told") func emptyObjective() {
        #expect(
            errors("Objetivo;Código;programmed;executed\n;A;1;1\nO1;B;1;1\n") == [
                "m.csv:2:1: the code of the objective is empty; give one; where cells are merged, write 'fill: [objective]' in the plan file"
            ])
    }

    @Test("of a row that repeats another names both") func repeated() {
        #expect(
            errors(
                "unit;cut;indicator;programmed;executed\nU;2024Q1;A;1;1\nV;2024Q1;A;1;1\nU;2024Q2;A;1;1\nU;31/03/2024;A;2;2\n"
            )
                == [
                    "m.csv:5: the row repeats m.csv:2 (U, 2024-03-31, A); keep one row for an indicator at a cut"
                ])
        #expect(
            errors("indicator;programmed;executed\nA;1;1\nA;1;1\n") == [
                "m.csv:3: the row repeats m.csv:2 (A); keep one row for an indicator at a cut"
            ])
    }

    @Test("of a number among others in the other format is no mistake, and told for each odd cell") func mixedFormats()
        throws
    {
        #expect(
            try warnings("indicator;programmed;executed\nA;1;66,63\nB;1;67.25\nC;1;1.234,5\nD;1;0.5\n") == [
                "m.csv:3:3: executed is written as plain among es-CO numbers (67.25): it's read as 67.25; write it like 1.234,56",
                "m.csv:5:3: executed is written as plain among es-CO numbers (0.5): it's read as 0.5; write it like 1.234,56",
            ])
        #expect(
            try warnings("indicator,programmed,executed\nA,1,66.63\nB,1,\"67,25\"\nC,1,1.5\n") == [
                "m.csv:3:3: executed is written as es-CO among plain numbers (67,25): it's read as 67.25; write it like 1234.56"
            ])
    }

    @Test("doesn't hide the others: the first fifty come once, in the order of rows, and all are counted")
    func all() throws {
        let rows = (0..<1000).map { "I\($0);malo\($0);1" }
        let text = (["indicator;programmed;executed"] + rows).joined(separator: "\n")
        let found = errors(text)
        #expect(found.count == 50)
        let error = #expect(throws: IngestError.self) { try load(text) }
        #expect(error?.more == 950)
        for (index, line) in found.enumerated() {
            #expect(
                line
                    == "m.csv:\(index + 2):2: programmed is no number (malo\(index)); write one such as 1.234,56, or leave the cell empty"
            )
        }
    }

    @Test("of one kind comes beside those of others, by row and column") func sorted() {
        let text =
            "objective;cut;indicator;programmed;executed\nO1;x;A;y;z\nO1;2024Q1;A\n;2024Q1;;1;1\nO1;2024Q1;B;1;1\nO1;2024Q1;B;1;1\n"
        #expect(
            errors(text).map { $0.split(separator: " ")[0] } == [
                "m.csv:2:2:", "m.csv:2:4:", "m.csv:2:5:", "m.csv:3:3:", "m.csv:4:1:", "m.csv:4:3:", "m.csv:6:",
            ])
    }

    @Test("has the line of the file also after quoted line ends") func lines() {
        #expect(
            errors("indicator;programmed;executed;note\r\nA;1;1;\"uno\r\ndos\"\r\nB;x;1;\r\n") == [
                "m.csv:4:2: programmed is no number (x); write one such as 1.234,56, or leave the cell empty"
            ])
    }

    @Test("is told on one line, however long its cell") func longCells() throws {
        let found = errors("indicator;programmed;executed\nA;\"\(String(repeating: "x\n", count: 5000))\";1\n")
        let line = try #require(found.first)
        #expect(found.count == 1)
        #expect(line.count < 200)
        #expect(!line.contains("\n"))
    }
}
