import PlanModel

@testable import Ingest

/// A table of `;`-separated text.
func textTable(_ text: String) -> TextTable {
    var sink = TextTableSink()
    var scanner = CSVScanner(separator: Separator.semicolon.byte)
    scanner.scan(Array(text.utf8).span, into: &sink)
    scanner.finish(into: &sink)
    return sink.table
}

/// The same with its headers in the first record.
func sheet(_ text: String, settings: ReadingSettings = ReadingSettings()) -> Sheet {
    Sheet(textTable(text), header: 0, file: "m.csv", settings: settings)
}

extension TextTable {
    /// A record's cells as texts.
    func texts(of record: Int) -> [String] {
        (0..<width(of: record)).map { String(decoding: cell(record, $0), as: UTF8.self) }
    }

    /// The header in the first record, matched without a plan file.
    func headerMatch(levels: [String]? = nil) -> HeaderMatch {
        HeaderMatch(headers: texts(of: 0), settings: ReadingSettings(levels: levels), file: "m.csv", row: 1)
    }
}

/// The reader of a table's cells, with the formats that its own numbers decide.
func cellReader(_ text: String) -> CellReader {
    let sheet = sheet(text)
    let match = sheet.table.headerMatch()
    let formats = ColumnFormats(sheet, records: Array(sheet.records), match: match, separator: .semicolon)
    return CellReader(table: sheet.table, columns: match.columns, formats: formats, file: "m.csv")
}
