import PlanModel
import TestSupport
import Testing

@testable import Ingest

@Suite("A sheet as a stream") struct SheetStreamTests {
    private static let sizes = [1, 64, 1 << 16]

    @Test("says what the whole sheet says, or leaves it to its reader", arguments: 0..<120 as Range<UInt64>)
    func random(seed: UInt64) throws {
        let dialect = try #require(Dialect.all(seed: seed).first { $0.decimal == "." && $0.thousands.isEmpty })
        let written = WrittenMatrix(RandomMatrix(seed: seed), in: dialect)
        let comparison = ReaderComparison(matrix: written.workbook, plan: written.plan)
        #expect(comparison.disagreement(blockSizes: Self.sizes) == nil, "\(written.text)")
    }

    private static let headers = ["unit", "cut", "objective", "indicator", "name", "programmed", "executed"]

    private func sheet(
        _ rows: [[TestWorkbook.Cell]], headers: [String] = headers, formats: [String] = []
    ) -> TestWorkbook {
        TestWorkbook([headers.map { .text($0) }] + rows, formats: formats, hasReferences: true)
    }

    private func row(
        _ unit: String, _ indicator: String, _ executed: TestWorkbook.Cell, programmed: TestWorkbook.Cell? = nil,
        name: String = "Un nombre", objective: String = "O1"
    ) -> [TestWorkbook.Cell] {
        [
            .text(unit), .number("45382", style: 1), .text(objective), .text(indicator), .text(name),
            programmed ?? .number("1.234", style: 0), executed,
        ]
    }

    private func comparison(_ book: TestWorkbook, plan: String? = nil) -> ReaderComparison {
        ReaderComparison(matrix: book.bytes, plan: plan)
    }

    @Test("has exact numbers, whatever the plan file says of marks, and its places name the sheet")
    func numbers() throws {
        let rows = ["U1", "U2", "U3"].flatMap { unit in
            [
                row(unit, "A", .number("2.468", style: 0)), row(unit, "B", .number("0.30000000000000004", style: 0)),
                row(unit, "C", .number("1e-7", style: 0)), row(unit, "D", .text("NP")), row(unit, "E", .text("")),
            ]
        }
        let book = sheet(rows, formats: ["dd/mm/yyyy"])
        for plan in [nil, "numbers: es", "numbers: en"] {
            #expect(comparison(book, plan: plan).isStreamed)
            #expect(comparison(book, plan: plan).disagreement(blockSizes: Self.sizes, threads: 2) == nil)
        }
        let stream = try MatrixStream(
            RandomAccessBytes(book.bytes, path: "l.xlsx"), settings: PlanFile(), leastSheet: 0)
        #expect(try stream.planCount() == .severalUnits)
        var values: [Double?] = []
        _ = try stream.read(
            threads: 0, blockSize: 1 << 16,
            makeWork: {
                { batch in
                    (batch.sheet, batch.rowCount, (0..<batch.rowCount).map { batch.executed?[$0] })
                }
            },
            restart: { values = [] },
            merge: { sheet, count, executed in
                #expect(sheet == "Hoja1" && count > 0)
                values += executed
            })
        #expect(values == Array(repeating: [2.468, 0.1 + 0.2, 1e-7, nil, nil], count: 3).flatMap(\.self))
    }

    @Test("keeps the numbers of its rows where some are blank, and texts with marks, quotes and line ends")
    func texts() {
        let rows = [
            row("U1", "A", .number("5", style: 0), name: "\"Uno\" y \"dos\""), [],
            row("U1", "B", .number("6", style: 0), name: "a;b,c"),
            row("U2", "A", .number("7", style: 0), name: "un\nsalto\ty más", objective: "O\n1"), [], [],
            row("U2", "B", .number("-8", style: 0), name: " espacios "),
        ]
        let book = sheet(rows, formats: ["dd/mm/yyyy"])
        #expect(comparison(book).isStreamed)
        #expect(comparison(book).disagreement(blockSizes: Self.sizes) == nil)
    }

    @Test("finds the mistakes that the whole sheet has, in units that lie apart too")
    func mistakes() {
        let rows = ["U1", "U2", "U1"].map { row($0, "A", .number("5", style: 0)) }
        #expect(comparison(sheet(rows, formats: ["dd/mm/yyyy"])).disagreement(blockSizes: Self.sizes) == nil)
        let wrong = rows.dropLast() + [row("U3", "B", .text("mucho"))]
        #expect(comparison(sheet(Array(wrong), formats: ["dd/mm/yyyy"])).disagreement(blockSizes: Self.sizes) == nil)
    }

    /// What only the reader of whole sheets knows how to take.
    @Test("isn't made of a sheet whose text doesn't say all", arguments: 0..<7)
    func irregular(index: Int) {
        let sound = [row("U1", "A", .number("5", style: 0)), row("U2", "A", .number("6", style: 0))]
        var book = sheet(sound, formats: ["dd/mm/yyyy"])
        #expect(comparison(book).isStreamed)
        func change(_ old: String, _ new: String) {
            book.sheets[0].content = book.sheets[0].content.replacing(old, with: new)
        }
        switch index {
        case 0: change("<c r='G3' s='0'><v>6</v></c>", "<c r='G3' t='str'><v>6</v></c>")
        case 1: change("<c r='G3' s='0'><v>6</v></c>", "<c r='G3' t='e'><v>#DIV/0!</v></c>")
        case 2: change("<c r='G3' s='0'><v>6</v></c>", "<c r='G3'><f>F3*2</f></c>")
        case 3: book.sheets[0].content += "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>"
        case 4: change("<v>6</v></c></row>", "<v>6</v></c><c r='J3'><v>1</v></c></row>")
        case 5: book.strings = book.strings.map { $0.replacing("U2", with: "U&#10;2") }
        default: book.others["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>"
        }
        #expect(!comparison(book).isStreamed)
        #expect(comparison(book).disagreement(blockSizes: [64]) == nil)
    }

    @Test("is the sheet with the most known headers, and what is told of sheets and rows is told of it too")
    func chosen() {
        var book = sheet([row("U1", "A", .number("5", style: 0)), row("U2", "A", .number("6", style: 0))])
        book.formats = ["dd/mm/yyyy"]
        book.sheets[0].content = book.sheets[0].content.replacing("<row r='3'>", with: "<row r='3' hidden='1'>")
        book.sheets.insert(.init("Notas", "<sheetData><row><c t='str'><v>Notas</v></c></row></sheetData>"), at: 0)
        book.sheets.append(.init("Listas", state: "hidden", "<sheetData/>"))
        #expect(comparison(book).isStreamed)
        #expect(comparison(book).disagreement(blockSizes: Self.sizes) == nil)
        #expect(!comparison(book, plan: "sheet: Notas").isStreamed)
        #expect(comparison(book, plan: "sheet: Notas").disagreement(blockSizes: [64]) == nil)
    }

    @Test("isn't made of a small sheet, which is read twice as fast whole")
    func small() {
        let book = sheet([row("U1", "A", .number("5", style: 0))], formats: ["dd/mm/yyyy"])
        #expect(throws: StreamError.irregular) {
            try MatrixStream(RandomAccessBytes(book.bytes, path: "l.xlsx"), settings: PlanFile())
        }
    }
}
