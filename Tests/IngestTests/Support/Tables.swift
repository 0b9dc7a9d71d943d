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

extension TextTable {
    /// A record's cells as texts.
    func texts(of record: Int) -> [String] {
        (0..<width(of: record)).map { String(decoding: cell(record, $0), as: UTF8.self) }
    }

    /// The header in the first record, matched without a plan file.
    func headerMatch(levels: [String]? = nil) -> HeaderMatch {
        HeaderMatch(headers: texts(of: 0), levels: levels, mappings: [], file: "m.csv", row: 1)
    }
}

/// The reader of a table's cells, with the formats that its own numbers decide.
func cellReader(_ text: String) -> CellReader {
    let table = textTable(text)
    let match = table.headerMatch()
    let formats = ColumnFormats(
        table: table, records: Array(1..<table.count), match: match, separator: .semicolon, file: "m.csv")
    return CellReader(table: table, columns: match.columns, formats: formats, file: "m.csv")
}
