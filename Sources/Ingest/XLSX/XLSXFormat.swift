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

    static func read(_ bytes: [UInt8], of file: String, settings: ReadingSettings) throws(Diagnostic) -> ReadTable {
        guard FileSignature(bytes) == .zip else {
            throw Diagnostic(
                at: Place(file: file),
                Phrase(
                    es: "se llama .xlsx y no es un libro de Excel", en: "it's called .xlsx and is no Excel workbook"),
                advice: Phrase(
                    es: "si es texto, llámelo .csv; si no, cópielo otra vez",
                    en: "if it's text, call it .csv; if not, copy it again"))
        }
        do {
            let workbook = try Workbook(ZipArchive(bytes))
            let chosen = try ChosenSheet(of: workbook, settings: settings) { SheetTable($0) }
            let table = try MergedRange.filling(chosen.sink.table, chosen.rows.merged)
            return ReadTable(
                table: table, findings: chosen.findings(in: workbook, file: file, isNamed: settings.sheet != nil))
        } catch {
            throw error.diagnostic(file: file)
        }
    }
}
