import PlanModel

/// A record laid out as a table of its own, for the cells that need the reader of whole matrices.
struct RecordCells {
    private let cells: CellReader
    private let layout: StreamLayout

    init(_ records: RecordTable, _ record: Int, of bytes: Span<UInt8>, layout: StreamLayout, formats: ColumnFormats) {
        var table = TextTable(sheetName: layout.sheetName)
        for column in 0..<layout.width {
            let isTyped = layout.sheetName != nil && layout.numberColumns.contains { $0.index == column }
            table.appendCell(records.cell(column, of: record, in: bytes), isTyped ? .number : .text)
        }
        table.endRecord(line: records.lines[record])
        cells = CellReader(
            table: table, columns: layout.match.columns, formats: formats, file: layout.file, settings: layout.settings)
        self.layout = layout
    }

    /// Whether it may be a row of totals, a repeated header or a note, which only the whole tells.
    var mayBeSkipped: Bool {
        guard SkippedRow.isSuspect(0, of: cells.table, headers: layout.match.headers, match: layout.match) else {
            return false
        }
        let sheet = Sheet(
            cells.table, headers: layout.match.headers, headerWidth: layout.headerWidth, file: layout.file,
            settings: layout.settings)
        return SkippedRow.startsAsTotal(cells.text(.indicator, of: 0) ?? "")
            || SkippedRow(0, of: sheet, match: layout.match) != nil
    }

    /// A cell's bytes.
    func bytes(_ column: Int) -> ArraySlice<UInt8> { cells.table.cell(0, column) }

    /// The number in a cell.
    func number(_ column: MatrixColumn, noting findings: inout Findings) -> Double? {
        switch column {
        case .weight: cells.weight(of: 0, noting: &findings)
        case .published: cells.published(of: 0, noting: &findings)?.value
        default: cells.reading(column, of: 0, noting: &findings).number
        }
    }

    /// The warning that the other format would bring the row much nearer to its programme.
    func otherReading(executed: Double?, programmed: Double?) -> Diagnostic? {
        OtherReading.warning(cells, 0, executed: executed, programmed: programmed, target: layout.match.target)
    }

    /// The warning that a percentage seems to stand beside a fraction of 1.
    func mixed(executed: Double, programmed: Double) -> Diagnostic? {
        MixedRow.warning(cells, 0, executed: executed, programmed: programmed, target: layout.match.target)
    }

    /// How the reports of a year add up.
    func annualisation(noting findings: inout Findings) -> Annualisation? {
        cells.annualisation(of: 0, noting: &findings)
    }

    /// Whether its class is known, or empty.
    var hasKnownClass: Bool {
        cells.word(.indicatorClass, of: 0).map { Vocabulary.classes[layout.settings.word(for: $0)] != nil } ?? true
    }

    /// A code; empty where there's none.
    func code(_ column: MatrixColumn) -> String { cells.code(column, of: 0) ?? "" }

    /// The cut's text, where it's there and no mark for nothing.
    func cutText() -> String? { cells.word(.cut, of: 0) }

    func place(_ column: MatrixColumn) -> Place { cells.place(of: 0, column) }
}
