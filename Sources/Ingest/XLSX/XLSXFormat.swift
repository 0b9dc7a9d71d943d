import PlanModel
import Words

/// Workbooks of Excel and its like: ECMA-376, Office Open XML.
enum XLSXFormat: TableFormat {
    static func holds(_ bytes: [UInt8], named file: String) -> Bool {
        switch FileSignature(bytes) {
        case .zip: true
        case nil: file.lowercased().hasSuffix(".xlsx")
        case .encryptedWorkbook, .compoundFile, .binary: false
        }
    }

    static func read(_ bytes: [UInt8], of file: String, sheet name: String?) throws(Diagnostic) -> ReadTable {
        guard FileSignature(bytes) == .zip else {
            throw Diagnostic(
                at: Place(file: file),
                Phrase(
                    es: "se llama .xlsx y no es un libro de Excel", en: "it's called .xlsx and is no Excel workbook"),
                advice: Phrase(
                    es: "si es texto, llámelo .csv; si no, cópielo otra vez",
                    en: "if it's text, call it .csv; if not, copy it again"))
        }
        var sheet: String?
        do {
            let workbook = try Workbook(bytes)
            let chosen = try SheetChoice.sheet(of: workbook, named: name)
            sheet = chosen.name
            let rows = try workbook.rows(of: chosen)
            let table = try MergedRange.filling(rows.table, rows.merged)
            return ReadTable(table: table, findings: findings(workbook, chosen, rows, file: file, isNamed: name != nil))
        } catch {
            throw Diagnostic(
                at: Place(file: file, sheet: sheet, row: error.row, column: error.column), error.problem,
                advice: error.advice)
        }
    }

    /// What isn't seen when the workbook is looked at: sheets that aren't read, rows that are.
    private static func findings(
        _ workbook: Workbook, _ sheet: Workbook.SheetPart, _ rows: SheetRows, file: String, isNamed: Bool
    ) -> Findings {
        var findings = Findings()
        let hidden = workbook.sheets.filter { $0.isHidden && $0.part != sheet.part }.map { Excerpt.of($0.name) }
        if !isNamed, !hidden.isEmpty {
            findings.add([
                Diagnostic(
                    .note, at: Place(file: file),
                    Phrase(
                        es: "las hojas ocultas no se leen (\(listed(hidden, inSpanish: true)))",
                        en: "hidden sheets aren't read (\(listed(hidden)))"))
            ])
        }
        if let first = rows.hiddenRows.first {
            let count = rows.hiddenRows.count
            findings.add([
                Diagnostic(
                    .note, at: Place(file: file, sheet: sheet.name, row: first),
                    Phrase(
                        es: count == 1 ? "la fila está oculta y se lee" : "\(count) filas ocultas se leen",
                        en: count == 1 ? "the row is hidden, and is read" : "\(count) hidden rows are read"))
            ])
        }
        return findings
    }
}
