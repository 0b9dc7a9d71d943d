import MeasurementTestSupport
import PlanModel
import StrategyTestSupport
import TestSupport
import Testing
import Words

@testable import Workbooks

@Suite("A workbook's file") struct WorkbookFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func sheet(_ cells: [Cell]...) -> Sheet {
        let width = cells.map(\.count).max() ?? 1
        var sheet = Sheet("Hoja", columns: (0..<width).map { Sheet.Column("c\($0)") })
        sheet.rows = cells
        return sheet
    }

    private func read(_ sheet: Sheet) throws -> [String: WorkbookReader.Cell] {
        let path = "\(folder.path)/libro.xlsx"
        try WorkbookReader.write(Workbook(title: "t", date: nil, sheets: [sheet]).bytes(), to: path)
        let cells = try WorkbookReader.cells(of: [path])
        return Dictionary(uniqueKeysWithValues: cells.map { ($0.address, $0) })
    }

    @Test("gives back the bits of every number, of formulas too, whatever their digits")
    func bits() throws {
        var generator = SeededGenerator(seed: 14)
        let random = (0..<500).map { _ in Double(bitPattern: generator.next()) }.filter(\.isFinite)
        let numbers =
            [95.19168774487923, 0.1 + 0.2, 1e22, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -1.0 / 3, 100]
            + [1e15 + 0.5] + random
        let cells = try read(
            sheet(numbers.map { .number($0, .points) }, numbers.map { .formula("A1*2", $0, .points) }))
        for (column, number) in numbers.enumerated() {
            for row in 1...2 {
                let address = CellAddress(row: row, column: column).description
                #expect(cells[address]?.number?.bitPattern == number.bitPattern, "\(address): \(number)")
            }
        }
    }

    @Test(
        "takes no text for a formula, and shows what hides in it",
        arguments: [
            ("=HYPERLINK(\"http://x\")", nil), ("+1", nil), ("@SUM(A1)", nil), ("-2", nil), ("'x", nil),
            ("_x0041_", nil),
            ("<a & b>", nil), ("0012", nil), ("a\u{1B}[8mb", "a\\u{1B}[8mb"), ("dos\nlíneas", "dos líneas"),
            ("\u{202E}abc", "\\u{202E}abc"), ("  espacios  ", nil), ("\u{FFFE}x", "\\u{FFFE}x"),
        ])
    func texts(text: String, shown: String?) throws {
        let cell = try #require(try read(sheet([.text(text)]))["A2"])
        #expect(cell.kind == "s")
        #expect(cell.text == shown ?? text)
    }

    @Test("leaves what is missing empty, and never zero")
    func missing() throws {
        let cells = try read(sheet([.number(nil, .points), .text(nil), .text(""), .number(0, .points)]))
        #expect(cells.keys.filter { $0.hasSuffix("2") } == ["D2"])
    }

    @Test("has the same bytes every time, whatever the zone of the clock")
    func sameBytes() throws {
        let book = Workbook(
            title: "Plan", date: Cut("2024-03-31"),
            sheets: [sheet([.text("a"), .number(1.5, .points), .formula("B2*2", 3, .points)])])
        #expect(try book.bytes() == book.bytes())
    }

    @Test("refuses a text or a number that no cell takes, and names the cell")
    func refused() {
        let long = String(repeating: "x", count: 32_768)
        for (cell, reason) in [(Cell.text(long), "32,767"), (.number(.infinity, .points), "∞")] {
            let book = Workbook(title: "t", date: nil, sheets: [sheet([.text("a")], [.text("b"), cell])])
            let error = #expect(throws: WorkbookError.self) { try book.bytes() }
            #expect(error?.exitReason == .cannotCreate)
            #expect(error?.lines[0].hasPrefix("Hoja!B3: the cell doesn't take what belongs in it") == true)
            #expect(error?.lines(in: .es)[0].hasPrefix("Hoja!B3: la celda no admite lo que va en ella") == true)
            _ = reason
        }
    }

    @Test("refuses more rows than a sheet has")
    func rows() {
        var sheet = sheet([.text("a")])
        sheet.rows = Array(repeating: [], count: 1_048_576)
        let error = #expect(throws: WorkbookError.self) {
            try Workbook(title: "t", date: nil, sheets: [sheet]).bytes()
        }
        #expect(
            error?.lines == [
                "the sheet Hoja would have 1048577 rows and a sheet of Excel has 1048576; use --format csv"
            ])
    }

    @Test("has a chart that keeps the numbers of formulas, and none of what is missing")
    func chart() throws {
        let numbers: [Double?] = [125.9706644209871, nil, 95.19168774487923]
        var sheet = Sheet("Gráfico", columns: [.init("n"), .init("v"), .init("t")])
        sheet.rows = numbers.enumerated().map { index, number in
            [
                .text("O\(index)"), number.map { .formula("C2+0", $0, .points) } ?? .number(nil, .points),
                .number(100, .points),
            ]
        }
        sheet.charts = [
            BarChart(
                title: "t", description: "d", names: sheet.range(0, 0..<3),
                bars: [.init(title: "v", values: sheet.range(1, 0..<3), fill: 0xAABBCC)],
                target: sheet.range(2, 0..<3), targetTitle: "100", form: .points, line: 0)
        ]
        let bytes = try Workbook(title: "t", date: nil, sheets: [sheet]).bytes()
        let part = try #require(try WorkbookPackage(bytes).parts.first { $0.name == "xl/charts/chart1.xml" })
        let xml = String(decoding: part.bytes, as: UTF8.self)
        #expect(
            xml.contains(
                "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>125.9706644209871</c:v></c:pt>"
                    + "<c:pt idx=\"2\"><c:v>95.19168774487923</c:v></c:pt></c:numCache>"))
        #expect(xml.contains("<c:trendlineType val=\"linear\"/><c:forward val=\"0.5\"/><c:backward val=\"0.5\"/>"))
    }
}
