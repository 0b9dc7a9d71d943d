import Foundation
import StrategyTestSupport
import TestSupport
import Testing

@Suite("corte on a workbook") struct WorkbookCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.copy(officialMatrix.replacing("matriz.csv", with: "plan.yaml"), as: "plan.yaml")
        try Data(Self.official().bytes).write(to: URL(filePath: "\(folder.path)/matriz.xlsx"))
    }

    /// The official matrix with its amounts as numbers, its dates as dates, and its percentages as they were printed.
    private static func official() throws -> TestWorkbook {
        let text = try String(contentsOfFile: officialMatrix, encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ";", omittingEmptySubsequences: false)
        }
        let headers = lines[0].map(String.init)
        let table = lines.enumerated().map { row, fields in
            zip(headers, fields).map { header, field -> TestWorkbook.Cell in
                guard row > 0 else { return .text(String(field)) }
                if header == "Corte", field == "31/03/2024" { return .number("45382", style: 1) }
                let digits = field.replacing(".", with: "").replacing(",", with: ".")
                let isAmount = header.hasPrefix("Programación") || header.hasPrefix("Magnitud")
                return isAmount && Double(digits) != nil ? .number(String(digits), style: 0) : .text(String(field))
            }
        }
        return TestWorkbook(table, formats: ["dd/mm/yyyy"], named: "Matriz")
    }

    private func withoutPlaces(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { !$0.contains("\"file\":") }
    }

    @Test("measures the official plan to the bytes that its CSV gives, but for the places")
    func official() throws {
        let csv = try corte("measure", officialMatrix, "--using", "oficial", "--format", "json")
        let book = try corte("measure", "matriz.xlsx", "--using", "oficial", "--format", "json")
        #expect(csv.code == 0 && book.code == 0)
        #expect(withoutPlaces(book.text) == withoutPlaces(csv.text))
        #expect(book.text.contains("\"source\": {\"file\": \"matriz.xlsx\", \"sheet\": \"Matriz\", \"line\": 2}"))
    }

    @Test("traces a number to its cells")
    func trace() throws {
        #expect(try corte("measure", "matriz.xlsx", "--trace", "IS-569").text.contains("matriz.xlsx:Matriz:2"))
    }

    @Test("says what was understood, and takes the sheet's name")
    func check() throws {
        let result = try corte("check", "matriz.xlsx", "--sheet", "Matriz")
        #expect(result.text.hasPrefix("matriz.xlsx: sheet Matriz, header in row 1\n11 rows read\n"))
        #expect(result.text.contains("plain, by the cells themselves"))
    }

    @Test(
        "is audited, compared and varied as its CSV is",
        arguments: [
            ["audit"], ["compare", "--using", "oficial", "--using", "con-tope"],
            ["sensitivity", "--vary", "cap=none,100"],
        ])
    func others(arguments: [String]) throws {
        let csv = try corte.run([arguments[0], officialMatrix] + arguments.dropFirst() + ["--format", "json"])
        let book = try corte.run([arguments[0], "matriz.xlsx"] + arguments.dropFirst() + ["--format", "json"])
        #expect(book.code == csv.code && !book.text.isEmpty)
        #expect(withoutPlaces(book.text) == withoutPlaces(csv.text))
    }

    @Test("is drawn as its CSV is, byte for byte")
    func chart() throws {
        let csv = try corte("chart", "bullet", officialMatrix, "-o", "-", "--format", "svg")
        let book = try corte("chart", "bullet", "matriz.xlsx", "-o", "-", "--format", "svg", "--sheet", "Matriz")
        #expect(book.code == 0 && book.output == csv.output)
    }

    @Test("refuses a sheet that isn't there")
    func noSheet() throws {
        let result = try corte("measure", "matriz.xlsx", "--sheet", "Hoja2")
        #expect(result.code == 65)
        #expect(result.errors.contains("matriz.xlsx: the workbook has no sheet 'Hoja2' (it has Matriz)"))
    }
}
