import PlanModel

/// A record laid out as a table of its own, for the cells that need the reader of whole matrices.
struct RecordCells {
    private let cells: CellReader

    init(_ bytes: Span<UInt8>, _ fields: FieldRanges, line: Int, layout: StreamLayout, formats: ColumnFormats) {
        var table = TextTable()
        for column in 0..<layout.width { table.appendCell(bytes.extracting(fields[column])) }
        table.endRecord(line: line)
        cells = CellReader(table: table, columns: layout.match.columns, formats: formats, file: layout.file)
    }

    /// The number in a cell.
    func number(_ column: MatrixColumn, noting parsed: inout ParsedBlock) -> Double? {
        noting(&parsed) { diagnostics in
            switch column {
            case .weight: cells.weight(of: 0, noting: &diagnostics)
            case .published: cells.published(of: 0, noting: &diagnostics)?.value
            default: cells.reading(column, of: 0, noting: &diagnostics).number
            }
        }
    }

    /// The words that have a meaning.
    func words(into parsed: inout ParsedBlock) {
        let annualisation = noting(&parsed) { diagnostics in
            _ = cells.value(.indicatorClass, of: 0, in: .classes, noting: &diagnostics)
            return cells.value(.annualisation, of: 0, in: .annualisations, noting: &diagnostics)
        }
        parsed.batch.annualisation?.append(annualisation)
    }

    /// A code; empty where there's none, which is noted.
    func code(_ column: MatrixColumn, noting parsed: inout ParsedBlock) -> String {
        noting(&parsed) { cells.code(column, of: 0, noting: &$0) }
    }

    func text(_ column: MatrixColumn) -> String? { cells.text(column, of: 0) }

    /// The cut's text, where it's there and no mark for nothing.
    func cutText() -> String? { cells.word(.cut, of: 0) }

    func place(_ column: MatrixColumn) -> Place { cells.place(of: 0, column) }

    private func noting<Value>(_ parsed: inout ParsedBlock, _ read: (inout [Diagnostic]) -> Value) -> Value {
        var diagnostics: [Diagnostic] = []
        let value = read(&diagnostics)
        for diagnostic in diagnostics {
            if diagnostic.severity == .error {
                parsed.problems.add(diagnostic)
            } else {
                parsed.warnings.add(diagnostic)
            }
        }
        return value
    }
}
