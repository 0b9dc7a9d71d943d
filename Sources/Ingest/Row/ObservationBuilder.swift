import PlanModel

/// Turns the records of a table into observations, and notes what it can't read.
struct ObservationBuilder {
    private let cells: CellReader
    private let match: HeaderMatch
    private var diagnostics: [Diagnostic] = []
    private var withoutCut: [Int] = []
    private var cutCount = 0

    init(table: TextTable, match: HeaderMatch, formats: ColumnFormats, file: String) {
        cells = CellReader(table: table, columns: match.columns, formats: formats, file: file)
        self.match = match
    }

    /// The observation of a record; nil where it has no code. Problems are noted either way.
    mutating func observation(of record: Int) -> Observation? {
        let path = match.levels.map { cells.code(.level($0), of: record, noting: &diagnostics) }
        let indicator = cells.code(.indicator, of: record, noting: &diagnostics)
        var observation = Observation(
            indicator: indicator, path: path, name: cells.text(.name, of: record), origin: cells.place(of: record))
        observation.unit = cells.text(.unit, of: record)
        observation.cut = cut(of: record)
        observation.indicatorClass = cells.value(
            .indicatorClass, of: record, in: .classes, noting: &diagnostics)
        observation.annualisation = cells.value(
            .annualisation, of: record, in: .annualisations, noting: &diagnostics)
        observation.entity = cells.text(.entity, of: record)
        observation.weight = cells.weight(of: record, noting: &diagnostics)
        observation.baseline = cells.reading(.baseline, of: record, noting: &diagnostics)
        observation.programmedYear = cells.reading(.programmedYear, of: record, noting: &diagnostics)
        observation.programmed = cells.reading(.programmed, of: record, noting: &diagnostics)
        observation.executed = cells.reading(.executed, of: record, noting: &diagnostics)
        observation.published = cells.published(of: record, noting: &diagnostics)
        observation.note = cells.text(.note, of: record)
        return indicator.isEmpty || path.contains("") ? nil : observation
    }

    /// All that was noted, once there are no more records.
    mutating func finish() -> [Diagnostic] {
        // A matrix without any cut is a matrix of one cut; one with some has holes.
        if cutCount > 0 {
            for record in withoutCut {
                diagnostics.append(
                    Diagnostic(at: cells.place(of: record, .cut), "the cut is empty", advice: DateText.advice))
            }
        }
        return diagnostics
    }

    private mutating func cut(of record: Int) -> Cut? {
        guard match.columns[.cut] != nil else { return nil }
        guard let text = cells.word(.cut, of: record) else {
            withoutCut.append(record)
            return nil
        }
        cutCount += 1
        guard let cut = DateText.cut(text) else {
            diagnostics.append(
                Diagnostic(
                    at: cells.place(of: record, .cut), "the cut is no date (\(Excerpt.of(text)))",
                    advice: DateText.advice))
            return nil
        }
        return cut
    }
}
