import PlanModel

/// The number format of each number column of a table.
struct ColumnFormats {
    private var decisions: [MatrixColumn: FormatDecision] = [:]
    /// The columns with numbers that carry a percent sign.
    private(set) var withPercentSign: Set<MatrixColumn> = []
    /// Columns that could be read another way.
    private(set) var diagnostics: [Diagnostic] = []

    /// Decides by all numbers of the records.
    init(table: TextTable, records: [Int], match: HeaderMatch, separator: Separator, file: String) {
        let columns = MatrixColumn.numbers.compactMap { column in
            match.columns[column].map { (column: column, index: $0) }
        }
        let evidence = columns.map { column in
            var evidence = FormatEvidence()
            for record in records {
                if let number = NumberText(table.cell(record, column.index)) { evidence.add(number, record: record) }
            }
            return evidence
        }
        for (place, decision) in FormatDecision.decide(evidence, separator: separator).enumerated() {
            let (column, index) = columns[place]
            decisions[column] = decision
            if evidence[place].percentSigns > 0 { withPercentSign.insert(column) }
            if let record = evidence[place].firstAmbiguous {
                let cell = String(decoding: ByteText.trimmed(table.cell(record, index)), as: UTF8.self)
                diagnostics += decision.warning(
                    about: column, cell: cell,
                    at: Place(file: file, row: table.lines[record], column: index + 1))
            }
            diagnostics += evidence[place].warning(
                about: column, at: Place(file: file, row: match.row, column: index + 1))
        }
    }

    /// Formats that were decided elsewhere.
    init(_ decisions: [MatrixColumn: FormatDecision]) {
        self.decisions = decisions
    }

    /// A column's format; nil where it has no numbers to read.
    subscript(column: MatrixColumn) -> FormatDecision? { decisions[column] }
}
