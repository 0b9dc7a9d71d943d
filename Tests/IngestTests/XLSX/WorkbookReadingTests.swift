import PlanModel
import TestSupport
import Testing
import Words

@testable import Ingest

@Suite("A matrix in a workbook") struct WorkbookReadingTests {
    private static let headers = ["objective", "indicator", "programmed", "executed", "published"].map {
        "<c t='inlineStr'><is><t>\($0)</t></is></c>"
    }.joined()

    /// A sheet of the headers, and rows of `O1`, a code and what is given.
    private func content(_ rows: [String], more: String = "", attributes: String = "") -> String {
        let each = rows.enumerated().map { index, cells in
            "<row\(attributes)><c t='inlineStr'><is><t>O1</t></is></c><c t='inlineStr'><is><t>I\(index)</t></is></c>\(cells)</row>"
        }
        return "<sheetData><row>\(Self.headers)</row>\(each.joined())</sheetData>\(more)"
    }

    private func load(_ book: TestWorkbook, sheet: String? = nil, plan: String? = nil) throws(IngestError) -> LoadedPlan
    {
        var files = ["l.xlsx": book.bytes]
        if let plan { files["plan.yaml"] = Array(plan.utf8) }
        return try PlanReader(input: MemoryInput(files: files), sheet: sheet).read(matrices: ["l.xlsx"], planFile: nil)
    }

    private func told(_ book: TestWorkbook, sheet: String? = nil) -> [String] {
        do {
            return try load(book, sheet: sheet).diagnostics.map(\.description)
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test("has exact numbers, whatever the plan file says of marks, and whatever text stands beside them")
    func numbers() throws {
        let book = TestWorkbook(
            .init(
                content([
                    "<c><v>1.234</v></c><c><v>0.30000000000000004</v></c>",
                    "<c><v>1234.5</v></c><c t='str'><v>1.234,5</v></c>",
                ])))
        for plan in ["numbers: es", "numbers: en", nil] {
            let rows = try load(book, plan: plan).plan.observations
            #expect(rows.map(\.programmed.number) == [1.234, 1234.5])
            #expect(rows[0].executed.number == 0.1 + 0.2)
        }
        #expect(try load(book).plan.observations[1].executed.number == 1234.5)
    }

    @Test("reads 95 % of a percentage that is kept as 0.95")
    func percent() throws {
        var book = TestWorkbook(
            .init(content(["<c s='1'><v>1</v></c><c s='1'><v>0.95</v></c><c s='1'><v>0.95</v></c>"])))
        book.formats = ["0.00%"]
        let row = try load(book).plan.observations[0]
        #expect(row.programmed.number == 100 && row.executed.number == 95)
        #expect(row.published?.value == 95 && row.published?.text == "95%")
    }

    @Test("publishes two decimals of the percentage that a formula came to, and measures with all of them")
    func computedPercent() throws {
        let value = "<c s='1'><f>1-1/3</f><v>0.66666666666666663</v></c>"
        var book = TestWorkbook(.init(content(["<c s='1'><v>1</v></c>" + value + value])))
        book.formats = ["0%"]
        let row = try load(book).plan.observations[0]
        #expect(row.executed.number == 66.66666666666666)
        #expect(row.published == PublishedPercent(text: "66.67%", value: 66.67, decimals: 2))
    }

    @Test("refuses a formula that was never calculated, at its cell, and takes it for nothing missing")
    func uncalculated() {
        let book = TestWorkbook(.init(content(["<c><v>5</v></c><c><f>C2*2</f><v></v></c>"])))
        #expect(
            told(book) == [
                "l.xlsx:Hoja1!D2: no program has calculated the formula (=C2*2); open the workbook in Excel or "
                    + "LibreOffice, and save it"
            ])
    }

    @Test("tells a cell once that is the code and the name")
    func codeAndName() {
        let headers = ["Nombre indicador", "programmed", "executed"].map {
            "<c t='inlineStr'><is><t>\($0)</t></is></c>"
        }
        let book = TestWorkbook(
            rows: "<row>\(headers.joined())</row><row><c t='e'><v>#N/A</v></c><c><v>1</v></c><c><v>1</v></c></row>")
        #expect(told(book).count { $0.hasPrefix("l.xlsx:Hoja1!A2: the formula gives an error (#N/A)") } == 1)
    }

    @Test("refuses the error of a formula, at its cell; where it's published it's told")
    func formulaErrors() throws {
        let refused = TestWorkbook(.init(content(["<c><v>5</v></c><c t='e'><v>#DIV/0!</v></c>"])))
        #expect(
            told(refused) == [
                "l.xlsx:Hoja1!D2: the formula gives an error (#DIV/0!); mend the formula, or write its value"
            ])
        let told = TestWorkbook(.init(content(["<c><v>5</v></c><c><v>5</v></c><c t='e'><v>#DIV/0!</v></c>"])))
        #expect(try load(told).plan.observations[0].published == nil)
        #expect(
            self.told(told) == [
                "l.xlsx:Hoja1!E2: the formula gives an error (#DIV/0!): it's read as not published; mend the formula, or "
                    + "clear the cell"
            ])
    }

    @Test("keeps what its cells are where quarters stand side by side")
    func wide() throws {
        let headers = [
            "objective", "indicator", "T1 PLANEADO 2025", "T1 EJECUTADO 2025", "T2 PLANEADO 2025", "T2 EJECUTADO 2025",
        ]
        func book(_ last: String) -> TestWorkbook {
            TestWorkbook(
                rows: "<row>\(headers.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined())</row>"
                    + "<row><c t='inlineStr'><is><t>O1</t></is></c><c t='inlineStr'><is><t>A</t></is></c>"
                    + "<c><v>1.234</v></c><c><v>1.5</v></c><c><v>2.468</v></c>\(last)</row>")
        }
        let plan = "magnitudes: cumulative"
        let rows = try load(book("<c><v>2.25</v></c>"), plan: plan).plan.observations
        #expect(rows.map(\.programmed.number) == [1.234, 2.468] && rows.map(\.executed.number) == [1.5, 2.25])
        #expect(told(book("<c><f>D2*2</f></c>")).first?.hasPrefix("l.xlsx:Hoja1!F2: no program has calculated") == true)
    }

    @Test("refuses one number that is merged over several rows")
    func mergedNumber() {
        let book = TestWorkbook(
            .init(
                content(
                    ["<c><v>5</v></c><c><v>4</v></c>", "<c><v>5</v></c>"],
                    more: "<mergeCells><mergeCell ref='D2:D3'/></mergeCells>")))
        #expect(
            told(book) == [
                "l.xlsx:Hoja1!D3: a merged cell gives several rows a single number (4); unmerge it and give each row its own"
            ])
    }

    @Test("refuses a cell to the right of its headers")
    func stray() {
        let book = TestWorkbook(.init(content(["<c><v>5</v></c><c><v>4</v></c><c/><c/><c><v>9</v></c>"])))
        #expect(
            told(book) == [
                "l.xlsx:Hoja1!G2: the cell stands to the right of the last header; give its column a header, or move it to "
                    + "another sheet"
            ])
    }

    private var sound: String { content(["<c><v>5</v></c><c><v>4</v></c>"]) }

    @Test("is in the only sheet that is shown and holds something, or in the one that's named")
    func sheets() throws {
        let empty = TestWorkbook.Sheet("Hoja2", "<sheetData/>")
        let one = try load(TestWorkbook(empty, .init("Plan", sound)))
        #expect(one.detected.first?.sheet == "Plan" && one.diagnostics.isEmpty)
        let two = TestWorkbook(.init("Plan", sound), empty, .init("Otra", sound))
        #expect(try load(two, sheet: "otra").detected.first?.sheet == "Otra")
        #expect(try load(two, plan: "sheet: Otra").detected.first?.sheet == "Otra")
        #expect(try load(two, sheet: "Plan", plan: "sheet: Otra").detected.first?.sheet == "Plan")
        #expect(
            told(two, sheet: "Ayer") == [
                "l.xlsx: the workbook has no sheet 'Ayer' (it has Plan, Hoja2, Otra); name one of them with --sheet, or with "
                    + "sheet: in the plan file"
            ])
    }

    /// A sheet of texts.
    private func sheet(_ name: String, _ rows: [[String]]) -> TestWorkbook.Sheet {
        let cells = rows.map { "<row>\($0.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined())</row>" }
        return .init(name, "<sheetData>\(cells.joined())</sheetData>")
    }

    @Test("is in the sheet with the most known headers, which is told with the others")
    func bestSheet() throws {
        let notes = sheet("Notas", [["Plan de acción"], ["Responsable", "Oficina de Planeación"]])
        let summary = sheet("Resumen", [["Objetivo", "Programado", "Ejecutado"], ["O1", "5", "4"]])
        for sheets in [[notes, .init("Plan", sound), summary], [summary, notes, .init("Plan", sound)]] {
            var book = TestWorkbook(sheets[0], sheets[1])
            book.sheets.append(sheets[2])
            let loaded = try load(book)
            #expect(loaded.detected.first?.sheet == "Plan" && loaded.plan.observations.count == 1)
            let others = sheets.map(\.name).filter { $0 != "Plan" }
            let note = try #require(loaded.diagnostics.first)
            #expect(note.severity == .note)
            #expect(
                note.line(in: .es)
                    == "l.xlsx:Plan: de las hojas con datos se lee la que tiene más encabezados conocidos; no se leen las "
                    + "demás (\(others[0]), \(others[1])); para leer otra, --sheet '\(others[0])'")
            #expect(
                note.line(in: .en)
                    == "l.xlsx:Plan: of the sheets with data the one with the most known headers is read; the others aren't "
                    + "(\(others[0]), \(others[1])); to read another, --sheet '\(others[0])'")
        }
    }

    @Test("is asked for where sheets have as many known headers, or none has any")
    func equalSheets() throws {
        let two = TestWorkbook(.init("T1", sound), sheet("Notas", [["Una nota"]]), .init("T2", sound))
        let error = #expect(throws: IngestError.self) { try load(two) }
        #expect(
            error?.diagnostics.map { $0.line(in: .es) } == [
                "l.xlsx: varias hojas pueden ser la matriz, con encabezados que se conocen por igual (T1, T2); diga cuál, por "
                    + "ejemplo --sheet 'T1', o «sheet: T1» en el archivo del plan"
            ])
        #expect(
            told(two) == [
                "l.xlsx: several sheets may be the matrix, with headers that are known equally well (T1, T2); say which, as "
                    + "--sheet 'T1', or 'sheet: T1' in the plan file"
            ])
        #expect(
            told(TestWorkbook(sheet("A", [["Una nota"]]), sheet("B", [["Otra nota"]]))).first?.hasPrefix(
                "l.xlsx: several sheets may be the matrix") == true)
    }

    @Test("isn't read where another sheet that it might be in is damaged")
    func damagedSheet() {
        let broken = TestWorkbook.Sheet("Otra", "<sheetData><row><c><v>x</v></c></row></sheetData>")
        #expect(
            told(TestWorkbook(.init("Plan", sound), broken)).first?.hasPrefix(
                "l.xlsx:Otra!A1: a part of the workbook makes no sense") == true)
    }

    @Test("says which sheets and rows are hidden")
    func hidden() throws {
        let book = TestWorkbook(
            .init("Plan", content(["<c><v>5</v></c><c><v>4</v></c>"], attributes: " hidden='1'")),
            .init("Listas", state: "veryHidden", sound))
        #expect(
            Set(told(book)) == [
                "l.xlsx: hidden sheets aren't read (Listas)", "l.xlsx:Plan:2: the row is hidden, and is read",
            ])
        #expect(
            told(TestWorkbook(.init("Plan", state: "hidden", sound))) == [
                "l.xlsx: the workbook has no sheet that's shown; name one with --sheet"
            ])
    }

    @Test("has no sheets where it's text")
    func textHasNoSheets() {
        let reader = PlanReader(input: MemoryInput(files: ["m.csv": Array(soundMatrix.utf8)]), sheet: "Plan")
        #expect(
            errors(of: { () throws(IngestError) in try reader.read(matrices: ["m.csv"], planFile: nil) })
                == ["m.csv: this is text, and has no sheets; leave --sheet out, or give a .xlsx workbook"])
        #expect(errors(soundMatrix, plan: "sheet: Plan").isEmpty)
    }
}
