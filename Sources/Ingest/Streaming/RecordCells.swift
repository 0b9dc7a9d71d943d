import PlanModel

/// A record laid out as a table of its own, for the cells that need the reader of whole matrices.
struct RecordCells {
    private let cells: CellReader

    init(_ records: RecordTable, _ record: Int, of bytes: Span<UInt8>, layout: StreamLayout, formats: ColumnFormats) {
        var table = TextTable()
        for column in 0..<layout.width {
            table.appendCell(records.cell(column, of: record, in: bytes).span)
        }
        table.endRecord(line: records.lines[record])
        cells = CellReader(table: table, columns: layout.match.columns, formats: formats, file: layout.file)
    }

    /// A cell's bytes.
    func bytes(_ column: Int) -> ArraySlice<UInt8> { cells.table.cell(0, column) }

    /// The number in a cell.
    func number(_ column: MatrixColumn, noting parsed: inout ParsedBlock) -> Double? {
        parsed.noting { diagnostics in
            switch column {
            case .weight: cells.weight(of: 0, noting: &diagnostics)
            case .published: cells.published(of: 0, noting: &diagnostics)?.value
            default: cells.reading(column, of: 0, noting: &diagnostics).number
            }
        }
    }

    /// How the reports of a year add up.
    func annualisation(noting parsed: inout ParsedBlock) -> Annualisation? {
        parsed.noting { cells.value(.annualisation, of: 0, in: .annualisations, noting: &$0) }
    }

    /// Notes a class that's none.
    func checkClass(noting parsed: inout ParsedBlock) {
        _ = parsed.noting { cells.value(.indicatorClass, of: 0, in: .classes, noting: &$0) }
    }

    /// A code; empty where there's none, which is noted.
    func code(_ column: MatrixColumn, noting parsed: inout ParsedBlock) -> String {
        parsed.noting { cells.code(column, of: 0, noting: &$0) }
    }

    /// The cut's text, where it's there and no mark for nothing.
    func cutText() -> String? { cells.word(.cut, of: 0) }

    func place(_ column: MatrixColumn) -> Place { cells.place(of: 0, column) }
}
