import PlanModel

/// Turns the records of a table into observations, and notes what it can't read.
struct ObservationBuilder {
    private let cells: CellReader
    private let match: HeaderMatch
    private var findings = Findings()
    private var withoutCut: [Int] = []
    private var cutCount = 0

    init(table: TextTable, match: HeaderMatch, formats: ColumnFormats, file: String) {
        cells = CellReader(table: table, columns: match.columns, formats: formats, file: file)
        self.match = match
    }

    /// The observation of a record; nil where it has no code. Problems are noted either way.
    mutating func observation(of record: Int) -> Observation? {
        let path = match.levels.map { cells.code(.level($0), of: record, noting: &findings) }
        let indicator = cells.code(.indicator, of: record, noting: &findings)
        var observation = Observation(
            indicator: indicator, path: path, name: cells.text(.name, of: record), origin: cells.place(of: record))
        observation.unit = cells.text(.unit, of: record)
        observation.cut = cut(of: record)
        observation.indicatorClass = cells.value(
            .indicatorClass, of: record, in: .classes, noting: &findings)
        observation.annualisation = cells.value(
            .annualisation, of: record, in: .annualisations, noting: &findings)
        observation.entity = cells.text(.entity, of: record)
        observation.weight = cells.weight(of: record, noting: &findings)
        observation.baseline = cells.reading(.baseline, of: record, noting: &findings)
        observation.programmedYear = cells.reading(.programmedYear, of: record, noting: &findings)
        observation.programmed = cells.reading(.programmed, of: record, noting: &findings)
        observation.executed = cells.reading(.executed, of: record, noting: &findings)
        observation.published = cells.published(of: record, noting: &findings)
        observation.note = cells.text(.note, of: record)
        return indicator.isEmpty || path.contains("") ? nil : observation
    }

    /// All that was noted, once there are no more records.
    mutating func finish() -> Findings {
        // A matrix without any cut is a matrix of one cut; one with some has holes.
        if cutCount > 0 {
            for record in withoutCut {
                findings.add(at: cells.place(of: record, .cut), "the cut is empty", advice: DateText.advice)
            }
        }
        return findings
    }

    private mutating func cut(of record: Int) -> Cut? {
        guard match.columns[.cut] != nil else { return nil }
        guard let text = cells.word(.cut, of: record) else {
            withoutCut.append(record)
            return nil
        }
        cutCount += 1
        guard let cut = DateText.cut(text) else {
            findings.add(
                at: cells.place(of: record, .cut), "the cut is no date (\(Excerpt.of(text)))", advice: DateText.advice)
            return nil
        }
        return cut
    }
}
