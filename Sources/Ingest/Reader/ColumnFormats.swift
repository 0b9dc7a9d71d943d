import PlanModel

/// The number format of each number column of a table.
struct ColumnFormats {
    private var decisions: [MatrixColumn: FormatDecision] = [:]
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
            if decision.basis != .ownNumbers, let record = evidence[place].firstAmbiguous,
                let number = NumberText(table.cell(record, index))
            {
                let cell = String(decoding: ByteText.trimmed(table.cell(record, index)), as: UTF8.self)
                diagnostics.append(
                    Diagnostic(
                        .warning, at: Place(file: file, row: table.lines[record], column: index + 1),
                        "\(column.name) can be read two ways, and is read as \(decision.format.rawValue) "
                            + "because of \(decision.basis.rawValue) (\(cell))",
                        advice: "check that \(number.value(in: decision.format).shortText) is meant"))
            }
            if column != .published && evidence[place].percentSigns > 0 && evidence[place].bareNumbers > 0 {
                diagnostics.append(
                    Diagnostic(
                        .warning, at: Place(file: file, row: match.row, column: index + 1),
                        "\(column.name) has numbers with a percent sign and numbers without "
                            + "(\(evidence[place].percentSigns), \(evidence[place].bareNumbers))",
                        advice: "check that all are in the same unit"))
            }
        }
    }

    /// A column's format; nil where it has no numbers to read.
    subscript(column: MatrixColumn) -> FormatDecision? { decisions[column] }
}

extension Double {
    /// The number as a person would write it, without a decimal part of zero.
    fileprivate var shortText: String {
        self == rounded() && magnitude < 1e15 ? String(Int64(self)) : String(self)
    }
}
