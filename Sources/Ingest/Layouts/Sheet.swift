import PlanModel

/// A table on its way to one row for an indicator at a cut, which is what the rest of the reader takes.
struct Sheet {
    /// The path as given, for places.
    let file: String
    let settings: ReadingSettings
    var table: TextTable
    /// The record of the headers.
    var header: Int
    /// The headers, without the spaces around them.
    var headers: [String]
    /// How many fields the header has in the file, with empty ones at its end.
    let headerWidth: Int
    /// What the magnitudes of several cuts are, where the layout shows it.
    var magnitudes: ReadingSettings.Magnitudes?
    /// Whether the row above the header belongs to it.
    var hasHeads = false
    /// Whether its periods stood side by side.
    var isWide = false
    /// Whether there's one programme for all of them.
    var hasOneProgramme = false
    /// What there is to say about the layout.
    var findings = Findings()

    /// A table with the headers in a record.
    init(_ table: TextTable, header: Int, file: String, settings: ReadingSettings) {
        self.table = table
        self.header = header
        self.file = file
        self.settings = settings
        headers = (0..<table.filledWidth(of: header)).map { table.text(header, $0) }
        headerWidth = table.width(of: header)
    }

    /// Records of a table whose headers are known.
    init(_ table: TextTable, headers: [String], headerWidth: Int, file: String, settings: ReadingSettings) {
        self.table = table
        header = -1
        self.headers = headers
        self.headerWidth = headerWidth
        self.file = file
        self.settings = settings
    }

    /// The records below the header.
    var records: Range<Int> { (header + 1)..<max(header + 1, table.count) }

    /// Where a cell stands in the file.
    func place(_ record: Int, _ column: Int? = nil) -> Place {
        Place(
            file: file, sheet: table.sheetName, row: table.lines[record],
            column: column.map { table.fileColumn(record, $0) + 1 })
    }

    /// The different texts of a column in the first rows, in order.
    func contents(_ column: Int) -> [String] {
        var seen: Set<String> = []
        var texts: [String] = []
        for record in records.prefix(200) {
            let text = table.text(record, column)
            if !text.isEmpty, seen.insert(text).inserted { texts.append(text) }
        }
        return texts
    }
}
