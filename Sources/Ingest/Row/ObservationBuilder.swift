import PlanModel
import Words

/// Turns the records of a sheet into observations, and notes what it can't read.
struct ObservationBuilder {
    private let cells: CellReader
    private let match: HeaderMatch
    private let quantity: Quantity
    private let records: [Int]
    let cuts: CutReader
    /// The years of the plan that have columns of their own.
    private let years: [Int]
    /// The different texts of the column of cuts.
    let cutTexts: Set<String>
    private let hasClasses: Bool
    /// Whether the column of classes has words, and none of them is one.
    private let holdsNoClasses: Bool
    private var ambiguousCut: (text: String, place: Place)?
    private var spellings: CodeSpellings
    private var mangled: Set<MatrixColumn> = []
    private var findings = Findings()
    private var withoutCut: [Int] = []
    private var withoutCode: [MatrixColumn: [Int]] = [:]
    /// The years of a matrix that says nothing of cuts.
    private var yearsAlone: Set<String> = []
    /// The records whose cut isn't of the year that they say.
    private var ofOtherYears: [(record: Int, cut: Cut)] = []
    private var cutCount = 0
    private var withoutUnit: [Int] = []
    /// The records whose baseline is words.
    private var unreadBaselines: [Int] = []
    private var unitCount = 0
    /// The records that have a code or a name and nothing else.
    private var bare: [Int] = []

    init(_ sheet: Sheet, records: [Int], match: HeaderMatch, formats: ColumnFormats) {
        let cells = CellReader(
            table: sheet.table, columns: match.columns, formats: formats, file: sheet.file, settings: sheet.settings)
        self.cells = cells
        self.match = match
        self.records = records
        quantity = Quantity(cells, years: match.yearColumns, records: records)
        years = match.years
        spellings = CodeSpellings(distinct: sheet.settings.distinct)
        var texts: Set<String> = []
        if match.columns[.cut] != nil { for record in records { texts.insert(cells.word(.cut, of: record) ?? "") } }
        cutTexts = texts.subtracting([""])
        cuts = CutReader(texts.sorted(), under: match.header(of: .cut), settings: sheet.settings)
        // A column without a single class that's known holds something else.
        let words = Set(records.compactMap { cells.word(.indicatorClass, of: $0) })
        hasClasses = words.contains { Vocabulary.classes[sheet.settings.word(for: $0)] != nil }
        holdsNoClasses = !hasClasses && !words.isEmpty
    }

    /// The observation of a record; nil where it has no code. Problems are noted either way.
    mutating func observation(of record: Int) -> Observation? {
        let path = match.levels.map { code(.level($0), of: record) }
        let indicator = code(.indicator, of: record)
        var observation = Observation(
            indicator: indicator, path: path, name: cells.text(.name, of: record)?.onOneLine,
            origin: cells.place(of: record))
        observation.unit = unit(of: record)
        observation.cut = cut(of: record)
        if hasClasses {
            observation.indicatorClass = cells.value(.indicatorClass, of: record, in: .classes, noting: &findings)
        }
        observation.annualisation = cells.annualisation(of: record, noting: &findings)
        observation.entity = cells.text(.entity, of: record)
        observation.measureUnit = cells.text(.measureUnit, of: record)
        observation.weight = cells.weight(of: record, noting: &findings)
        observation.baseline = cells.reading(.baseline, of: record, noting: &findings)
        if case .other? = match.columns[.baseline].map({ NumberCell(cells.table.cell(record, $0)) }) {
            unreadBaselines.append(record)
        }
        observation.programmedYear = target(.programmedYear, of: record)
        observation.planGoal = target(.planGoal, of: record)
        observation.programmed = target(.programmed, of: record)
        observation.executed = cells.reading(.executed, of: record, noting: &findings)
        for year in years {
            observation.years.append(
                YearFigures(
                    year, goal: target(.goal(year: year), of: record),
                    executed: cells.reading(.achieved(year: year), of: record, noting: &findings)))
        }
        quantity.settle(&observation, record: record, noting: &findings)
        noteOtherReading(of: observation, record)
        settleYears(&observation, record)
        observation.published = cells.published(of: record, noting: &findings)
        observation.note = cells.text(.note, of: record)
        if path.isEmpty, observation.executed.number == nil, isBare(record) { bare.append(record) }
        return indicator.isEmpty || path.contains("") ? nil : observation
    }

    /// The goal of the measured year stands among the others, and is the row's programme of the year.
    private mutating func settleYears(_ observation: inout Observation, _ record: Int) {
        for index in observation.years.indices {
            let year = observation.years[index].year
            if match.goal(of: year) == .programmedYear { observation.years[index].goal = observation.programmedYear }
        }
        guard let year = observation.cut?.year ?? cells.settings.year else { return }
        let own = observation.years.first { $0.year == year }?.goal
        if let index = match.columns[.programmedYear] {
            guard let target = match.yearOfProgramme, target != year else { return }
            observation.programmedYear = own ?? .absent
            guard own == nil else { return }
            findings.add(
                at: cells.place(of: record, .programmedYear),
                Phrase(
                    es: "la meta es de \(target) y el corte de la fila, de \(year)",
                    en: "the target is of \(target), and the row's cut of \(year)"),
                advice: match.adviceOnOtherYear(index, lacking: year))
        } else if let own {
            observation.programmedYear = own
        }
    }

    /// What's due: a mark that stands for no report is a lost target here.
    private mutating func target(_ column: MatrixColumn, of record: Int) -> Reading {
        let reading = cells.reading(column, of: record, noting: &findings)
        guard match.columns[column] != nil, reading.value == .notReported else { return reading }
        return Reading(.noTarget, text: reading.text)
    }

    private mutating func code(_ column: MatrixColumn, of record: Int) -> String {
        guard let code = cells.code(column, of: record) else {
            withoutCode[column, default: []].append(record)
            return ""
        }
        if CodeSpellings.isMangled(code), mangled.insert(column).inserted {
            findings.add(
                .warning, at: cells.place(of: record, column),
                Phrase(
                    es: "una hoja de cálculo convirtió el \(column.spanishCodeName) en un número y perdió sus cifras "
                        + "(\(code))",
                    en: "a spreadsheet turned the code of the \(column.name) into a number and lost its digits "
                        + "(\(code))"),
                advice: Phrase(
                    es: "dé formato de texto a la columna y pegue los códigos de nuevo",
                    en: "format the column as text and paste the codes again"))
        }
        return spellings.spelled(code, column: column, at: cells.place(of: record, column))
    }

    /// All that was noted, once there are no more records.
    mutating func finish() -> Findings {
        // A matrix without any cut is a matrix of one cut; one with some has holes, and so it is with units.
        if cutCount > 0 {
            for record in withoutCut {
                findings.add(
                    at: cells.place(of: record, .cut), Phrase(es: "el corte está vacío", en: "the cut is empty"),
                    advice: DateText.advice)
            }
        }
        if unitCount > 0 {
            for record in withoutUnit {
                findings.add(
                    at: cells.place(of: record, .unit), Phrase(es: "la unidad está vacía", en: "the unit is empty"),
                    advice: Phrase(
                        es: "dé una; si son celdas combinadas, escriba «fill: [unit]» en el archivo del plan",
                        en: "give one; where cells are merged, write 'fill: [unit]' in the plan file"))
            }
        }
        // The dates of a column are as doubtful as its first.
        if let (text, place) = ambiguousCut { findings.add([CutReader.Flaw.ambiguous.diagnostic(text, at: place)]) }
        if yearsAlone.count > 1, let index = match.columns[.year] {
            let header = Excerpt.of(match.headers[index])
            let line = match.line(index, to: MatrixColumn.cut.name)
            findings.add(
                at: match.place(index),
                Phrase(
                    es: "hay filas de varios años y ninguna columna dice el corte (\(header): "
                        + "\(listed(yearsAlone.sorted(), inSpanish: true)))",
                    en: "there are rows of several years and no column says the cut (\(header): "
                        + "\(listed(yearsAlone.sorted())))"),
                advice: Phrase(
                    es: "si es el corte, escriba «\(line)» en el archivo del plan",
                    en: "if it's the cut, write '\(line)' in the plan file"))
        }
        tellEmptyCodes()
        tellClasses()
        tellBaselines()
        tellBare()
        findings.add(doubts)
        findings.add(spellings.findings())
        return findings
    }

    /// What all rows together make doubtful.
    var doubts: [Diagnostic] {
        quantity.doubt(
            records: records,
            line: match.columns[.executed].map { match.line($0, to: MatrixColumn.executed.name) } ?? "")
            + [otherYear].compactMap(\.self)
    }

    /// The first row whose cut isn't of its year.
    private var otherYear: Diagnostic? {
        guard let (record, cut) = ofOtherYears.first, let index = match.columns[.year] else { return nil }
        let (header, year) = (Excerpt.of(match.headers[index]), cells.shown(.year, of: record))
        let others = ofOtherYears.count - 1
        let more = others == 0 ? Phrase("") : Phrase(es: ", y \(others) filas más", en: ", and \(others) more rows")
        return Diagnostic(
            .warning, at: cells.place(of: record, .cut),
            Phrase(
                es: "el corte es de \(cut.year) y \(header) dice \(year)\(more.es): se mide con lo de \(cut.year)",
                en:
                    "the cut is of \(cut.year), and \(header) says \(year)\(more.en): what is of \(cut.year) is measured"
            ),
            advice: Phrase(
                es: "si es el informe de \(year), escriba como corte su último día",
                en: "if it's the report of \(year), write its last day as the cut"))
    }

    /// Notes a row that the other format would bring much nearer to its programme, or that mixes percent and fractions.
    private mutating func noteOtherReading(of row: Observation, _ record: Int) {
        let target = match.target
        let programmed = target == .programmed ? row.programmed.number : row.programmedYear.number
        let warning = OtherReading.warning(
            cells, record, executed: row.executed.number, programmed: programmed, target: target)
        let mixed = MixedRow.warning(
            cells, record, executed: row.executed.number, programmed: programmed, target: target)
        findings.add([warning, mixed].compactMap(\.self))
    }

    /// Tells the empty codes of a column once: those of levels are empty in many rows where cells are merged.
    private mutating func tellEmptyCodes() {
        for (column, records) in withoutCode {
            let lines = Set(records.map { cells.table.lines[$0] }).count
            let several =
                lines == 1
                ? Phrase("")
                : Phrase(
                    es: " en \(lines) filas, de las que esta es la primera", en: " in \(lines) rows, this the first")
            findings.add(
                at: cells.place(of: records[0], column),
                Phrase(
                    es: "el \(column.spanishCodeName) está vacío\(several.es)",
                    en: "the code of the \(column.name) is empty\(several.en)"),
                advice: column == .indicator
                    ? Phrase(es: "dé uno, o deje toda la fila en blanco", en: "give one, or leave the whole row blank")
                    : Phrase(
                        es: "dé uno; si son celdas combinadas, escriba «fill: [\(column.name)]» en el archivo del plan",
                        en: "give one; where cells are merged, write 'fill: [\(column.name)]' in the plan file"))
        }
    }

    private mutating func tellBaselines() {
        guard let first = unreadBaselines.first else { return }
        let (count, text) = (unreadBaselines.count, cells.shown(.baseline, of: first))
        findings.add(
            .warning, at: cells.place(of: first, .baseline),
            Phrase(
                es: count == 1
                    ? "la línea base no es un número (\(text))"
                    : "\(count) líneas base no son números (la primera: \(text))",
                en: count == 1
                    ? "the baseline is no number (\(text))"
                    : "\(count) baselines are no numbers (the first: \(text))"),
            advice: Phrase(
                es: "escriba un número, o deje la celda vacía", en: "write a number, or leave the cell empty"))
    }

    /// Whether a record has nothing beside its code and its name.
    private func isBare(_ record: Int) -> Bool {
        let names = [match.columns[.indicator], match.columns[.name]]
        return match.headers.indices.allSatisfy {
            names.contains($0) || ByteText.isBlank(cells.table.cell(record, $0))
        }
    }

    /// Tells rows that may be headings above their indicators: the plan has no level above them then, and each counts as
    /// an indicator without a figure.
    private mutating func tellBare() {
        let bare = Set(bare)
        let headings = zip(records, records.dropFirst()).filter { bare.contains($0) && !bare.contains($1) }.map(\.0)
        guard let first = headings.first else { return }
        let (count, text) = (headings.count, cells.shown(.indicator, of: first))
        findings.add(
            .warning, at: cells.place(of: first, .indicator),
            Phrase(
                es: count == 1
                    ? "la fila solo tiene un nombre (\(text)), como un título sobre sus indicadores: cuenta como un indicador "
                        + "sin meta"
                    : "\(count) filas solo tienen un nombre (la primera: \(text)), como títulos sobre sus indicadores: cuentan "
                        + "como indicadores sin meta",
                en: count == 1
                    ? "the row has a name and nothing else (\(text)), like a heading above its indicators: it counts as an "
                        + "indicator without a target"
                    : "\(count) rows have a name and nothing else (the first: \(text)), like headings above their "
                        + "indicators: they count as indicators without a target"),
            advice: Phrase(
                es: "si nombra un nivel del plan, llévelo a una columna «objetivo» en cada fila, o en la primera con "
                    + "«fill: [objective]» en el archivo del plan; si es un indicador, escriba su meta, o NP",
                en: "if it names a level of the plan, move it to a column 'objective' on each row, or on the first "
                    + "with 'fill: [objective]' in the plan file; if it's an indicator, write its target, or NP"))
    }

    private mutating func tellClasses() {
        guard holdsNoClasses, let index = match.columns[.indicatorClass] else { return }
        let header = Excerpt.of(match.headers[index])
        findings.add([
            Diagnostic(
                .note, at: match.place(index),
                Phrase(
                    es: "la columna \(header) no tiene clases de indicador conocidas y no se lee",
                    en: "the column \(header) holds no class of indicator that's known, and isn't read"))
        ])
    }

    private mutating func unit(of record: Int) -> String? {
        guard match.columns[.unit] != nil else { return nil }
        guard let unit = cells.text(.unit, of: record) else {
            withoutUnit.append(record)
            return nil
        }
        unitCount += 1
        return spellings.spelled(unit.onOneLine, column: .unit, at: cells.place(of: record, .unit))
    }

    private mutating func cut(of record: Int) -> Cut? {
        guard match.columns[.cut] != nil else {
            if let year = cells.text(.year, of: record) { yearsAlone.insert(year) }
            return nil
        }
        guard let text = cells.word(.cut, of: record) else {
            withoutCut.append(record)
            return nil
        }
        cutCount += 1
        let year = cells.text(.year, of: record).flatMap { Int($0) }
        switch cuts.cut(text, year: year) {
        case .success(let cut):
            if let year, year != cut.year { ofOtherYears.append((record, cut)) }
            return cut
        case .failure(let error) where error.flaw == .ambiguous:
            ambiguousCut = ambiguousCut ?? (text, cells.place(of: record, .cut))
            return nil
        case .failure(let error):
            findings.add([error.flaw.diagnostic(text, at: cells.place(of: record, .cut))])
            return nil
        }
    }
}
