import PlanModel
import Words

/// The number format of each number column of a table.
struct ColumnFormats {
    private var decisions: [MatrixColumn: FormatDecision] = [:]
    /// The columns with numbers that carry a percent sign.
    private(set) var withPercentSign: Set<MatrixColumn> = []
    /// Columns that could be read another way.
    private(set) var diagnostics: [Diagnostic] = []

    /// Decides by all numbers of the records.
    init(_ sheet: Sheet, records: [Int], match: HeaderMatch, separator: Separator?) {
        let table = sheet.table
        let columns = match.numberColumns
        let evidence = columns.map { column in
            var evidence = FormatEvidence()
            for record in records {
                if let number = table.number(record, column.index) { evidence.add(number, record: record) }
            }
            return (column: column.column, evidence: evidence)
        }
        func cell(_ record: Int, _ column: Int) -> String { table.text(record, column) }
        do {
            let decided = try FormatDecision.decide(evidence, clues: match.clues(separator, sheet.settings))
            for (place, decision) in decided.enumerated() {
                let (column, index) = columns[place]
                let own = evidence[place].evidence
                decisions[column] = decision
                if own.percentSigns > 0 { withPercentSign.insert(column) }
                if let record = own.firstAmbiguous {
                    diagnostics += decision.warning(
                        about: column, cell: cell(record, index), at: sheet.place(record, index))
                }
            }
        } catch {
            let sides = zip(columns, evidence)
            func first(_ side: (FormatEvidence) -> Int?) -> (text: String, place: Place)? {
                sides.compactMap { column, evidence in
                    side(evidence.evidence).map { (cell($0, column.index), sheet.place($0, column.index)) }
                }.first
            }
            guard let es = first(\.firstColombian), let en = first(\.firstPlain) else { return }
            diagnostics.append(
                Diagnostic(
                    at: es.place,
                    Phrase(
                        es: "los números del archivo están escritos de dos maneras: \(es.text) aquí, "
                            + "\(en.text) en \(en.place)",
                        en: "the file's numbers are written in two ways: \(es.text) here, \(en.text) at \(en.place)"),
                    advice: Phrase(
                        es: "escriba «numbers: es» (1.234,56) o «numbers: en» (1,234.56) en el archivo del plan",
                        en: "write 'numbers: es' (1.234,56) or 'numbers: en' (1,234.56) in the plan file")))
        }
    }

    /// Formats that were decided elsewhere.
    init(_ decisions: [MatrixColumn: FormatDecision]) {
        self.decisions = decisions
    }

    /// A column's format; nil where it has no numbers to read.
    subscript(column: MatrixColumn) -> FormatDecision? { decisions[column] }
}

extension HeaderMatch {
    /// What may decide how the numbers below these headers are written.
    func clues(_ separator: Separator?, _ settings: ReadingSettings) -> FormatDecision.Clues {
        FormatDecision.Clues(separator: separator, headers: language, wanted: settings.numbers)
    }

    /// The language of the headers: the canonical names are English, nearly all aliases Spanish.
    private var language: Language? {
        let english = Set(MatrixColumn.fixed.map(\.name) + [MatrixColumn.defaultLevel, "programmed year"])
        let known = columns.values.map { HeaderText.normalized(headers[$0]) }
        let count = known.count { english.contains($0) }
        return known.isEmpty || 2 * count == known.count ? nil : 2 * count > known.count ? .en : .es
    }
}
