import Foundation
import StrategyTestSupport

/// What other programs find in workbooks: openpyxl, openxml-audit and LibreOffice.
package enum WorkbookReader {
    /// A cell as openpyxl reads it.
    package struct Cell: Hashable, Sendable {
        /// The file's name, the sheet and the address.
        package var file, sheet, address: String
        /// `n` number, `s` text, `f` formula.
        package var kind: String
        /// A text, or a number's digits.
        package var text: String

        package var number: Double? { kind == "n" ? Double(text) : nil }
    }

    /// A program that didn't do what was asked of it.
    package struct Failure: Error { package var errors: String }

    /// Every cell of some workbooks that isn't empty; formulas as what they came to, unless they are asked for.
    package static func cells(of files: [String], formulas: Bool = false) throws -> [Cell] {
        try python([formulas ? "formulas" : "cells"] + files).split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let text =
                fields[4].first == "\"" ? try JSONDecoder().decode(String.self, from: Data(fields[4].utf8)) : fields[4]
            return Cell(file: fields[0], sheet: fields[1], address: fields[2], kind: fields[3], text: text)
        }
    }

    /// What the first sheet of a workbook lets its cells take: where, the kind, and the words of a list.
    package static func rules(of file: String) throws -> [String] {
        try python(["rules", file]).split(separator: "\n").map(String.init)
    }

    /// Copies a workbook without what its formulas came to, and with other numbers in some cells: `Avance!C4=50`.
    package static func forget(_ file: String, as new: String, _ changes: [String] = []) throws {
        _ = try python(["forget", file, new] + changes)
    }

    /// What Excel would have to repair in some workbooks, a line each.
    package static func findings(in files: [String]) throws -> [String] {
        try python(["audit"] + files).split(separator: "\n").map(String.init)
    }

    /// Lets LibreOffice open workbooks, compute what has no value yet, and save them in a folder.
    ///
    /// - Returns: the files, as `.xls`: those keep the bits of numbers, where LibreOffice's `.xlsx` have 15 digits.
    package static func resave(_ files: [String], to folder: String) throws -> [String] {
        let home = try TemporaryFolder()
        _ = try run(
            "/usr/bin/soffice",
            ["--headless", "-env:UserInstallation=file://\(home.path)", "--convert-to", "xls", "--outdir", folder]
                + files)
        return files.map { file in
            let name = file.split(separator: "/").last.map(String.init) ?? ""
            return "\(folder)/\(name.replacing(".xlsx", with: ".xls"))"
        }
    }

    /// Writes a file.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }

    private static func python(_ arguments: [String]) throws -> String {
        let script = "\(DataFile.checkout)/Tests/TestSupport/Workbook/workbooks.py"
        return try run("\(DataFile.checkout)/.build/test/python/bin/python", [script] + arguments)
    }

    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let reasons = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(errors: reasons + text) }
        return text
    }
}
