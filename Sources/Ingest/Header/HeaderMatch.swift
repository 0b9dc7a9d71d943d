import PlanModel
import Words

/// Which column of a table holds what.
struct HeaderMatch {
    /// The number of each column that was recognized, from 0.
    private(set) var columns: [MatrixColumn: Int] = [:]
    /// The levels that the columns give codes for, from the top down.
    private(set) var levels: [String] = []
    /// The year whose goal is read as the programme of the measured year, where goals of several have columns.
    private var targetYear: Int?
    /// Why each was recognized, where it isn't by its own name or an alias.
    private var bases: [MatrixColumn: ColumnBasis] = [:]
    /// The headers, as they stand.
    let headers: [String]
    /// The line they are on.
    let row: Int
    /// What can't be read, or only by a guess.
    private(set) var diagnostics: [Diagnostic] = []

    /// The level that is assumed where no plan file names any.
    static let defaultLevel = "objective"

    private let file: String
    private let settings: ReadingSettings
    private let normalized: [String]
    private var taken: Set<Int> = []
    /// The columns that the plan file says aren't to be read.
    private(set) var ignored: Set<Int> = []

    /// Recognizes headers: first those that the plan file maps, then the canonical names and their aliases, and last
    /// what a header's words and the cells below it say.
    ///
    /// - Parameter contents: the different texts below a header, of the first rows.
    init(
        headers: [String], settings: ReadingSettings, file: String, row: Int,
        contents: (Int) -> [String] = { _ in [] }
    ) {
        self.headers = headers
        self.row = row
        self.file = file
        self.settings = settings
        normalized = headers.map { HeaderText.normalized($0) }
        takeMappings()
        let candidates = settings.levels ?? levelsFound()
        // Levels come first: a plan may call one by a word that is an alias of something else.
        for level in candidates { take(.level(level)) }
        levels = candidates.filter { settings.levels != nil || columns[.level($0)] != nil }
        takeWeights()
        takeYears(contents)
        for column in MatrixColumn.fixed.map(\.column) { take(column) }
        checkUnit(contents)
        checkTarget(contents)
        // A name tells indicators apart where there are no codes.
        if columns[.indicator] == nil, let name = columns[.name] {
            columns[.indicator] = name
            bases[.indicator] = .lackOfCodes
            note(
                name,
                Phrase(
                    es: "no hay una columna de códigos: cada indicador se identifica por su nombre",
                    en: "there is no column of codes: each indicator is known by its name"))
        }
        requireColumns()
        if !diagnostics.contains(where: { $0.severity == .error }) { tellUnread() }
    }

    /// Why a column was taken for what it is.
    func basis(of column: MatrixColumn) -> ColumnBasis {
        if let basis = bases[column] { return basis }
        guard let index = columns[column] else { return .name }
        return normalized[index] == HeaderText.normalized(column.name) ? .name : .alias
    }

    private mutating func takeMappings() {
        for mapping in settings.mappings {
            for index in mapping.indices(in: normalized) {
                taken.insert(index)
                guard let column = mapping.column else {
                    ignored.insert(index)
                    continue
                }
                bases[column] = .planFile
                guard let other = columns.updateValue(index, forKey: column), other != index else { continue }
                fail(
                    index,
                    Phrase(
                        es: "dos columnas se asignan a \(column.name) (\(headers[other]), \(headers[index]))",
                        en: "two columns are mapped to \(column.name) (\(headers[other]), \(headers[index]))"),
                    Phrase(
                        es: "deje una bajo columns: en el archivo del plan; de dos iguales, la segunda es "
                            + "\"\(headers[index])#2\"",
                        en: "keep one of them under columns: in the plan file"))
            }
        }
    }

    /// The levels that have a column, from the left; `objective` stands alone where it has one.
    private mutating func levelsFound() -> [String] {
        if columns.keys.contains(.level(Self.defaultLevel)) || !indices(of: Self.defaultLevel).isEmpty {
            return [Self.defaultLevel]
        }
        let found = HeaderAliases.levels.compactMap { entry in
            (columns[.level(entry.level)] ?? indices(of: entry.level).first).map { (entry.level, $0) }
        }.sorted { $0.1 < $1.1 }
        let names = found.map(\.0)
        guard let first = found.first else { return [Self.defaultLevel] }
        note(
            first.1,
            Phrase(
                es:
                    "los niveles del plan se toman de los encabezados: \(names.joined(separator: ", ")); para fijarlos, "
                    + "escriba «levels: [\(names.joined(separator: ", "))]» en el archivo del plan",
                en: "the plan's levels are taken from the headers: \(names.joined(separator: ", ")); to settle them, "
                    + "write 'levels: [\(names.joined(separator: ", "))]' in the plan file"))
        return names
    }

    private func indices(of name: String) -> [Int] {
        let aliases = HeaderAliases.normalized(of: name)
        return normalized.indices.filter { index in
            !taken.contains(index) && aliases.contains { HeaderText.matches(normalized[index], alias: $0) }
        }
    }

    /// Takes the column of a kind by its name and aliases.
    private mutating func take(_ column: MatrixColumn) {
        guard columns[column] == nil else { return }
        let found = indices(of: column.name)
        guard let first = found.first else { return }
        guard found.count > 1 else {
            columns[column] = first
            taken.insert(first)
            return
        }
        let names = "\(headers[first]), \(headers[found[1]])"
        let problem = Phrase(
            es: "dos columnas pueden ser \(column.spanishName) (\(names))",
            en: "two columns may be \(column.name) (\(names))")
        if column.isDescription {
            columns[column] = first
            taken.formUnion(found)
            warn(
                found[1], problem,
                Phrase(
                    es: "se lee la primera; nombre la otra bajo columns: para leerla a ella",
                    en: "the first is read; name the other under columns: to read it instead"))
        } else if column.isOptional {
            taken.formUnion(found)
            warn(
                found[1], problem,
                Phrase(
                    es: "no se lee ninguna; diga cuál bajo columns: en el archivo del plan "
                        + "(\"\(headers[found[1]])#2\" es la segunda de dos iguales)",
                    en: "neither is read; say which under columns: in the plan file "
                        + "(\"\(headers[found[1]])#2\" is the second of two equal ones)"))
        } else {
            columns[column] = first
            taken.formUnion(found)
            fail(
                found[1], problem,
                Phrase(
                    es: "diga cuál bajo columns: en el archivo del plan",
                    en: "say which under columns: in the plan file"
                ))
        }
    }

    // MARK: Weights

    /// Takes the columns of weights: each belongs to the level that its header names.
    private mutating func takeWeights() {
        for index in normalized.indices where !taken.contains(index) && HeaderText.looksLikeWeight(normalized[index]) {
            if let own = levels.first(where: { normalized[index] == MatrixColumn.levelWeight($0).name }) {
                columns[.levelWeight(own)] = index
                bases[.levelWeight(own)] = .name
                taken.insert(index)
                continue
            }
            let words = Set(normalized[index].split { !$0.isLetter }.map(String.init))
            let level = levels.first { !words.isDisjoint(with: HeaderAliases.words(of: $0)) }
            let isOfIndicator = !words.isDisjoint(with: HeaderText.wordsForIndicators)
            let isPlain = HeaderAliases.normalized(of: MatrixColumn.weight.name).contains(normalized[index])
            guard isPlain || isOfIndicator || level != nil else { continue }
            let column = isOfIndicator ? MatrixColumn.weight : level.map(MatrixColumn.levelWeight) ?? .weight
            guard let other = columns[column] else {
                columns[column] = index
                if !isPlain { bases[column] = .words }
                taken.insert(index)
                continue
            }
            taken.insert(index)
            failTwins(other, index, column)
        }
    }

    // MARK: Years

    /// The years of the plan that have columns of their own, in their order.
    var years: [Int] {
        let named = columns.keys.compactMap { column -> Int? in
            switch column {
            case .goal(let year), .achieved(let year): year
            default: nil
            }
        }
        return named.isEmpty ? [] : Set(named + [targetYear].compactMap(\.self)).sorted()
    }

    /// The column of a year's goal: the one that is read as the measured year's is.
    func goal(of year: Int) -> MatrixColumn { year == targetYear ? .programmedYear : .goal(year: year) }

    /// Takes the goals and magnitudes of several years of the plan; the goal of the year that is measured is the
    /// programme of the year as well.
    private mutating func takeYears(_ contents: (Int) -> [String]) {
        for index in normalized.indices where !taken.contains(index) {
            guard let column = MatrixColumn(name: normalized[index], levels: []) else { continue }
            switch column {
            case .goal, .achieved:
                columns[column] = columns[column] ?? index
                taken.insert(index)
            default: continue
            }
        }
        let dated = normalized.indices.compactMap { index in
            taken.contains(index) ? nil : YearHeader(normalized[index]).map { (index: index, header: $0) }
        }
        let goals = dated.filter { $0.header.figure == .goal }
        let reports = dated.filter { index, header in
            guard header.figure == .executed, header.isDoubtful else { return header.figure == .executed }
            // A progress beside no goal of its year, or in percent beside one that isn't, is no magnitude.
            let goal = goals.first { $0.header.year == header.year }?.index ?? columns[.goal(year: header.year)]
            func isPercent(_ index: Int) -> Bool { contents(index).contains { $0.contains("%") } }
            return goal.map { !isPercent(index) || isPercent($0) } ?? false
        }
        if let mapped = columns[.programmedYear], let header = YearHeader(normalized[mapped]), header.figure == .goal {
            targetYear = header.year
        }
        let goalYears = Set(goals.map(\.header.year) + [targetYear].compactMap(\.self))
        guard goalYears.count > 1 || !reports.isEmpty, Set(goals.map(\.header.year)).count == goals.count else {
            return
        }
        taken.formUnion((goals + reports).map(\.index))
        for (index, header) in reports {
            let column = MatrixColumn.achieved(year: header.year)
            if let other = columns[column] { failTwins(other, index, column) }
            columns[column] = columns[column] ?? index
            bases[column] = .year
        }
        let cutYears = cutYears(contents)
        let year = settings.year ?? (cutYears.count == 1 ? cutYears.first : nil)
        for (index, header) in goals {
            let isMeasured = header.year == year && columns[.programmedYear] == nil
            if isMeasured { targetYear = year }
            let column = isMeasured ? MatrixColumn.programmedYear : .goal(year: header.year)
            columns[column] = index
            bases[column] = .year
        }
        tellDoubtful(reports)
        let isTold = year.map(goalYears.contains) ?? (!cutYears.isEmpty && cutYears.isSubset(of: goalYears))
        if let first = goals.first, reports.isEmpty, !isTold, columns[.programmedYear] == nil {
            tellUnknownYear(first.index, count: goals.count, first.header.year)
        }
    }

    private mutating func failTwins(_ first: Int, _ second: Int, _ column: MatrixColumn) {
        fail(
            second,
            Phrase(
                es: "dos columnas pueden ser \(column.spanishName) (\(headers[first]), \(headers[second]))",
                en: "two columns may be \(column.name) (\(headers[first]), \(headers[second]))"),
            Phrase(
                es: "diga cuál bajo columns: en el archivo del plan", en: "say which under columns: in the plan file"))
    }

    /// Says that nothing tells which of several yearly goals is measured.
    private mutating func tellUnknownYear(_ index: Int, count: Int, _ year: Int) {
        if columns[.programmed] != nil || !indices(of: MatrixColumn.programmed.name).isEmpty {
            warn(
                index,
                Phrase(
                    es: "hay metas de \(count) años y nada dice cuál se mide; no se usa ninguna",
                    en: "there are targets of \(count) years and nothing says which is measured; none is used"),
                yearAdvice(year))
        } else {
            fail(
                index,
                Phrase(
                    es: "hay metas de \(count) años y nada dice cuál se mide",
                    en: "there are targets of \(count) years and nothing says which is measured"),
                yearAdvice(year))
        }
    }

    /// Says that what may be percentages is read as magnitudes.
    private mutating func tellDoubtful(_ reports: [(index: Int, header: YearHeader)]) {
        let doubtful = reports.filter(\.header.isDoubtful).map(\.index)
        guard let first = doubtful.first else { return }
        let names = doubtful.map { Excerpt.of(headers[$0]) }
        note(
            first,
            Phrase(
                es: "se leen como magnitudes ejecutadas, no como porcentajes: \(listed(names, inSpanish: true))",
                en: "read as executed magnitudes, not as percentages: \(listed(names))"))
    }

    private func yearAdvice(_ year: Int) -> Phrase {
        Phrase(
            es: "escriba «plan: { year: \(year) }» en el archivo del plan",
            en: "write 'plan: { year: \(year) }' in the plan file")
    }

    /// The years of the cuts.
    private func cutYears(_ contents: (Int) -> [String]) -> Set<Int> {
        guard let column = columns[.cut] ?? indices(of: MatrixColumn.cut.name).first else { return [] }
        return Set(contents(column).compactMap { DateText.cut($0)?.year })
    }

    // MARK: Units

    /// Tells whose plan it is from what is counted: both are headed `Unidad`.
    private mutating func checkUnit(_ contents: (Int) -> [String]) {
        guard let index = columns[.unit], ["unidad", "unit"].contains(normalized[index]),
            !settings.mappings.contains(where: { $0.column == .unit })
        else { return }
        let texts = contents(index)
        let measures = texts.count { MeasureWords.contains($0) }
        guard measures > 0, columns[.measureUnit] == nil else { return }
        columns[.unit] = nil
        if 2 * measures > texts.count {
            columns[.measureUnit] = index
            bases[.measureUnit] = .contents
        } else {
            fail(
                index,
                Phrase(
                    es: "\(headers[index]) puede ser de quién es el plan o la unidad de medida "
                        + "(\(listed(texts.map(Excerpt.of), inSpanish: true)))",
                    en: "\(headers[index]) may be whose plan it is or the unit of measure "
                        + "(\(listed(texts.map(Excerpt.of))))"),
                Phrase(
                    es: "escriba «columns: { \(headers[index]): measure_unit }» o «unit» en el archivo del plan",
                    en: "write 'columns: { \(headers[index]): measure_unit }' or 'unit' in the plan file"))
        }
    }

    /// `Meta` heads what is aimed at, in words or in numbers.
    private mutating func checkTarget(_ contents: (Int) -> [String]) {
        guard columns[.programmed] == nil, columns[.programmedYear] == nil, let index = columns[.name],
            normalized[index] == "meta"
        else { return }
        let texts = contents(index)
        let numbers = texts.count { NumberText(Array($0.utf8)[...]) != nil }
        guard numbers > 0, numbers == texts.count else { return }
        columns[.name] = nil
        columns[.programmed] = index
        bases[.programmed] = .contents
    }

    // MARK: What is missing, and what is left

    private mutating func requireColumns() {
        var required = levels.map(MatrixColumn.level) + [.indicator]
        // A matrix may hold the year's programme alone, or magnitudes of several years.
        let ofYears = Set(years)
        if columns[.programmedYear] == nil, !ofYears.contains(where: { columns[.goal(year: $0)] != nil }) {
            required.append(.programmed)
        }
        if !ofYears.contains(where: { columns[.achieved(year: $0)] != nil }) { required.append(.executed) }
        let found = listed(headers.map(Excerpt.of))
        for column in required where columns[column] == nil {
            diagnostics.append(
                Diagnostic(
                    at: Place(file: file, row: row),
                    Phrase(
                        es: "no hay una columna para \(column.spanishName) (encabezados: \(found))",
                        en: "there is no column for \(column.name) (headers: \(found))"),
                    advice: Phrase(
                        es:
                            "llame \(column.spanishName) a una columna, o asígnele \(column.name) bajo columns: en el archivo del plan",
                        en: "name a column \(column.name), or map one to it under columns: in the plan file")))
        }
    }

    /// Names the columns that aren't read; one that may change a figure is worth a warning of its own.
    private mutating func tellUnread() {
        let used = taken.union(columns.values)
        let unread = headers.indices.filter { !used.contains($0) && !normalized[$0].isEmpty }
        var others: [Int] = []
        for index in unread {
            guard let role = UnreadRole(header: normalized[index], levels: levels) else {
                others.append(index)
                continue
            }
            let header = Excerpt.of(headers[index])
            warn(
                index,
                Phrase(
                    es: "la columna \(header) parece \(role.name.es) y no se lee",
                    en: "the column \(header) looks like \(role.name.en) and isn't read"),
                Phrase(
                    es:
                        "escriba «\(role.line(for: header))» o «columns: { \"\(header)\": ignore }» en el archivo del plan",
                    en: "write '\(role.line(for: header))' or 'columns: { \"\(header)\": ignore }' in the plan file"))
        }
        guard let first = others.first else { return }
        let names = others.map { Excerpt.of(headers[$0]) }
        note(
            first,
            Phrase(
                es: others.count == 1
                    ? "una columna no se lee: \(names[0])"
                    : "\(others.count) columnas no se leen: \(listed(names, inSpanish: true))",
                en: others.count == 1
                    ? "one column isn't read: \(names[0])"
                    : "\(others.count) columns aren't read: \(listed(names))"))
    }

    private func place(_ index: Int) -> Place { Place(file: file, row: row, column: index + 1) }

    private mutating func fail(_ index: Int, _ problem: Phrase, _ remedy: Phrase) {
        diagnostics.append(Diagnostic(at: place(index), problem, advice: remedy))
    }

    private mutating func warn(_ index: Int, _ problem: Phrase, _ remedy: Phrase) {
        diagnostics.append(Diagnostic(.warning, at: place(index), problem, advice: remedy))
    }

    private mutating func note(_ index: Int, _ problem: Phrase) {
        diagnostics.append(Diagnostic(.note, at: place(index), problem))
    }
}
