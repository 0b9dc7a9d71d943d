import PlanModel
import TestSupport
import Testing

@testable import Ingest

@Suite("A workbook") struct XLSXFormatTests {
    /// The texts of a workbook's rows.
    private func texts(_ book: TestWorkbook) throws -> [[String]] {
        let table = try XLSXFormat.read(book.bytes, of: "l.xlsx", settings: ReadingSettings()).table
        return (0..<table.count).map { table.texts(of: $0) }
    }

    private func cell(_ xml: String, _ change: (inout TestWorkbook) -> Void = { _ in }) throws -> String? {
        var book = TestWorkbook(rows: "<row r='1'>\(xml)</row>")
        change(&book)
        return try texts(book).first?.last
    }

    @Test(
        "gives its cells as they are",
        arguments: [
            ("<c r='A1'><v>1.5</v></c>", "1.5"), ("<c r='A1' t='n'><v>-2E-3</v></c>", "-0.002"),
            ("<c r='A1'><v>0.30000000000000004</v></c>", "0.30000000000000004"), ("<c r='A1'><v>5400</v></c>", "5400"),
            ("<c r='A1' t='str'><f>A2</f><v>O1</v></c>", "O1"), ("<c r='A1'><f>1+1</f><v>2</v></c>", "2"),
            ("<c r='A1' t='b'><v>1</v></c>", "VERDADERO"), ("<c r='A1' t='b'><v>0</v></c>", "FALSO"),
            ("<c r='A1' t='e'><v>#DIV/0!</v></c>", "#DIV/0!"), ("<c r='A1' t='d'><v>2024-03-31</v></c>", "2024-03-31"),
            ("<c r='A1' t='inlineStr'><is><t>a_x000D_b</t></is></c>", "a\rb"),
            (
                "<c r='A1' t='inlineStr'><is><r><t>Obje</t></r><r><t>tivo</t></r><rPh><t>X</t></rPh></is></c>",
                "Objetivo"
            ),
            ("<c r='A1'><f>SUM(B1:B9)</f><v></v></c>", "=SUM(B1:B9)"), ("<c r='A1'><f>B1</f></c>", "=B1"),
        ])
    func cells(xml: String, text: String) throws {
        #expect(try cell(xml) == text)
    }

    @Test("leaves out what is empty: a style alone, and a formula that gives no text")
    func emptyCells() throws {
        #expect(try texts(TestWorkbook(rows: "<row><c s='0'/><c t='str'><f>A1</f><v></v></c><c/></row>")).isEmpty)
    }

    @Test("joins the runs of a shared string, without what is read aloud")
    func sharedStrings() throws {
        let text = try cell("<c r='A1' t='s'><v>1</v></c>") {
            $0.strings = ["<t>x</t>", "<r><t>Obje</t></r><r><t>tivo</t></r><rPh sb='0' eb='1'><t>FURIGANA</t></rPh>"]
        }
        #expect(text == "Objetivo")
    }

    @Test(
        "gives a number what its format makes of it",
        arguments: [
            ("0.95", "0%", "95%"), ("0.57", "0.00%", "57%"), ("1.0093", "0.00%", "100.93%"), ("-0.1", "0%", "-10%"),
            ("45382", "dd/mm/yyyy", "2024-03-31"), ("45382.5", "yyyy\\-mm\\-dd h:mm", "2024-03-31 12:00:00"),
            ("0.25", "h:mm", "06:00:00"), ("1", "dd/mm/yyyy", "1900-01-01"), ("60", "dd/mm/yyyy", "1900-02-29"),
            ("61", "dd/mm/yyyy", "1900-03-01"), ("12", "0000", "0012"), ("1234.5", "#,##0.00", "1234.5"),
            ("5", "[$-240A]#,##0;[Red]-#,##0", "5"), ("5", "&quot;días&quot; 0", "5"), ("-1", "dd/mm/yyyy", "-1"),
        ])
    func formats(number: String, code: String, text: String) throws {
        #expect(try cell("<c r='A1' s='1'><v>\(number)</v></c>") { $0.formats = [code] } == text)
    }

    @Test("gives a number without a style what the first one makes of it")
    func firstStyle() throws {
        let styles = "<styleSheet><cellXfs><xf numFmtId='9'/></cellXfs></styleSheet>"
        #expect(try cell("<c r='A1'><v>0.5</v></c>") { $0.others["xl/styles.xml"] = styles } == "50%")
    }

    @Test("counts days from 1904 where it says so")
    func macDates() throws {
        let text = try cell("<c r='A1' s='1'><v>43920</v></c>") {
            $0.formats = ["dd/mm/yyyy"]
            $0.countsFrom1904 = true
        }
        #expect(text == "2024-03-31")
    }

    @Test("means the same whichever way a program writes it")
    func dialects() throws {
        let table: [[TestWorkbook.Cell]] = [
            [.text("objective"), .text("indicator"), .text("programmed"), .text("executed")],
            [.text("O1"), .text("A & B"), .number("10", style: 0), .number("5.25", style: 0)],
        ]
        let expected = [["objective", "indicator", "programmed", "executed"], ["O1", "A & B", "10", "5.25"]]
        for style in TestWorkbook.TextStyle.allCases {
            for hasReferences in [true, false] {
                for prefix in ["", "x"] {
                    for isPacked in [true, false] {
                        var book = TestWorkbook(table, texts: style, hasReferences: hasReferences)
                        book.prefix = prefix
                        book.isPacked = isPacked
                        #expect(try texts(book) == expected)
                    }
                }
            }
        }
    }

    @Test("keeps its rows' numbers and its columns, where the table doesn't start at A1")
    func position() throws {
        let read = try XLSXFormat.read(
            TestWorkbook(rows: "<row r='3'><c r='C3'><v>7</v></c></row>").bytes, of: "l.xlsx",
            settings: ReadingSettings())
        #expect(read.table.lines == [1, 2, 3] && read.table.texts(of: 2) == ["", "", "7"])
        #expect(read.table.holdsNumber(2, 2) && !read.table.holdsNumber(2, 1))
    }

    @Test("repeats what was merged down in rows that hold something, and leaves blanks alone")
    func mergedCells() throws {
        let rows = (1...4).map { row in
            let first = row == 1 ? "<c r='A1' t='inlineStr'><is><t>O1</t></is></c>" : ""
            return "<row r='\(row)'>\(first)\(row == 3 ? "" : "<c r='B\(row)'><v>\(row)</v></c>")</row>"
        }
        let book = TestWorkbook(
            .init("<sheetData>\(rows.joined())</sheetData><mergeCells><mergeCell ref='A1:A3'/></mergeCells>"))
        #expect(try texts(book) == [["O1", "1"], ["O1", "2"], [], ["", "4"]])
    }
}
