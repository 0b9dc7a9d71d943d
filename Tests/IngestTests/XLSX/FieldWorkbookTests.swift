import Foundation
import PlanModel
import Testing

@testable import Ingest

@Suite("Matrices as people have them, as workbooks") struct FieldWorkbookTests {
    /// Those that say something else in cells of text than in a CSV, and why.
    private static let otherwiseAsText = [
        "l19-miles-coma-sin-comillas": "no comma of a workbook's cell divides it"
    ]

    @Test("say with cells of text what they say as CSV", arguments: FieldWorkbook.all.map(\.name))
    func texts(name: String) throws {
        let matrix = try #require(FieldWorkbook.all.first { $0.name == name })
        let book = FieldWorkbook.workbook(matrix.texts)
        let (read, wanted) = (
            FieldWorkbook.outcome(of: book, matrix.plan, hasDecimals: true), matrix.outcome(hasDecimals: true)
        )
        #expect((read == wanted) == (Self.otherwiseAsText[name] == nil), "\(read)\n\(wanted)")
    }

    @Test("say with their numbers as numbers what they say as CSV", arguments: FieldWorkbook.all.map(\.name))
    func numbers(name: String) throws {
        let matrix = try #require(FieldWorkbook.all.first { $0.name == name })
        guard let numbers = matrix.numbers else { return }
        let book = FieldWorkbook.workbook(numbers)
        let (read, wanted) = (
            FieldWorkbook.outcome(of: book, matrix.plan, hasDecimals: false), matrix.outcome(hasDecimals: false)
        )
        #expect(read == wanted)
    }

    @Test(
        "say the same whichever program wrote the workbook, cell for cell",
        arguments: ["openpyxl", "xlsxwriter", "libreoffice"])
    func programs(writer: String) throws {
        var tables: [(name: String, cells: [[FieldWorkbook.Cell]], plan: String?)] = []
        for matrix in FieldWorkbook.all {
            tables.append(("\(matrix.name)-texto", matrix.texts, matrix.plan))
            if let numbers = matrix.numbers { tables.append(("\(matrix.name)-numeros", numbers, matrix.plan)) }
        }
        #expect(tables.count >= 100)
        let folder = FileManager.default.temporaryDirectory.appending(path: "corte-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(tables.map { ["name": $0.name, "rows": $0.cells.map { $0.map(\.json) }] }, by: writer, into: folder)
        for table in tables {
            let bytes = Array(try Data(contentsOf: folder.appending(path: "\(table.name).xlsx")))
            let ours = FieldWorkbook.outcome(of: FieldWorkbook.workbook(table.cells), table.plan, hasDecimals: true)
            let theirs = FieldWorkbook.outcome(of: bytes, table.plan, hasDecimals: true)
            #expect(theirs == ours, "\(table.name)")
        }
    }

    /// Lets a program write workbooks.
    private func write(_ tables: [[String: Any]], by writer: String, into folder: URL) throws {
        let checkout = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let tablesFile = folder.appending(path: "tables.json")
        try JSONSerialization.data(withJSONObject: tables).write(to: tablesFile)
        let process = Process()
        process.executableURL = checkout.appending(path: ".build/test/python/bin/python")
        process.arguments = [checkout.appending(path: "Tests/Workbooks/write_workbooks.py").path, writer, folder.path]
        process.standardInput = try FileHandle(forReadingFrom: tablesFile)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
