import PlanModel
import Words

/// Which column of a table holds what.
struct HeaderMatch {
    /// The number of each column that was recognized, from 0.
    var columns: [MatrixColumn: Int] = [:]
    /// The levels that the columns give codes for, from the top down.
    private(set) var levels: [String] = []
    /// The year whose goal is read as the programme of the measured year, where goals of several have columns.
    var targetYear: Int?
    /// Why each was recognized, where it isn't by its own name or an alias.
    var bases: [MatrixColumn: ColumnBasis] = [:]
    /// The headers, as they stand.
    let headers: [String]
    /// The line they are on.
    let row: Int
    /// What can't be read, or only by a guess.
    var diagnostics: [Diagnostic] = []

    let file: String
    /// The sheet that they stand in, where the file is a workbook.
    let sheetName: String?
    let settings: ReadingSettings
    /// The headers as they're compared.
    let normalized: [String]
    /// The columns of the file that the headers stand in, from 0: a layout may have made others of them.
    private let fileColumns: [Int]
    /// The columns that are spoken for.
    var taken: Set<Int> = []
    /// What the cells of columns say they are that nothing is read of.
    var likely: [Int: UnreadRole] = [:]
    /// The columns that the plan file says aren't to be read.
    private(set) var ignored: Set<Int> = []

    /// Recognizes headers: first those that the plan file maps, then the canonical names and their aliases, and last
    /// what a header's words and the cells below it say.
    ///
    /// - Parameters:
    ///   - fileColumn: the column of the file that a header stands in.
    ///   - contents: the different texts below a header, of the first rows.
    init(
        headers: [String], settings: ReadingSettings, file: String, sheetName: String? = nil, row: Int,
        fileColumn: (Int) -> Int = { $0 }, contents: (Int) -> [String] = { _ in [] }
    ) {
        self.headers = headers
        self.row = row
        self.file = file
        self.sheetName = sheetName
        self.settings = settings
        normalized = headers.map { HeaderText.normalized($0) }
        fileColumns = headers.indices.map(fileColumn)
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
        checkPlanGoal(contents)
        checkAnnualisation(contents)
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
        if !diagnostics.contains(where: { $0.severity == .error }) { tellUnread(contents) }
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
        if columns.keys.contains(.level(MatrixColumn.defaultLevel)) || !indices(of: MatrixColumn.defaultLevel).isEmpty {
            return [MatrixColumn.defaultLevel]
        }
        let found = HeaderAliases.levels.compactMap { entry in
            (columns[.level(entry.level)] ?? indices(of: entry.level).first).map { (entry.level, $0) }
        }.sorted { $0.1 < $1.1 }
        let names = found.map(\.0)
        guard let first = found.first else { return [MatrixColumn.defaultLevel] }
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

    /// The columns of a name or its aliases that are still free.
    func indices(of name: String) -> [Int] {
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

    /// Refuses two columns that are of one kind.
    mutating func failTwins(_ first: Int, _ second: Int, _ column: MatrixColumn) {
        fail(
            second,
            Phrase(
                es: "dos columnas pueden ser \(column.spanishName) (\(headers[first]), \(headers[second]))",
                en: "two columns may be \(column.name) (\(headers[first]), \(headers[second]))"),
            Phrase(
                es: "diga cuál bajo columns: en el archivo del plan", en: "say which under columns: in the plan file"))
    }

    // MARK: Telling

    func place(_ index: Int) -> Place { place.inColumn(fileColumns[index] + 1) }

    /// Where they stand.
    var place: Place { Place(file: file, sheet: sheetName, row: row) }

    /// The line of a plan file that says what a column stands for.
    func line(_ index: Int, to column: String) -> String { ColumnMapping.line(of: index, in: headers, to: column) }

    mutating func fail(_ index: Int, _ problem: Phrase, _ remedy: Phrase) {
        diagnostics.append(Diagnostic(at: place(index), problem, advice: remedy))
    }

    mutating func warn(_ index: Int, _ problem: Phrase, _ remedy: Phrase) {
        diagnostics.append(Diagnostic(.warning, at: place(index), problem, advice: remedy))
    }

    mutating func note(_ index: Int, _ problem: Phrase) {
        diagnostics.append(Diagnostic(.note, at: place(index), problem))
    }
}
