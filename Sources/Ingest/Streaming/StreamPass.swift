import PlanModel
import Words

/// What a reading of a matrix from its start to its end comes to.
struct StreamPass {
    /// Rows of a unit and cut lie apart.
    struct Scattered: Error {}

    private let layout: StreamLayout
    private let settings: PlanFile
    /// The codes of the rows, where the plan file speaks of any.
    private var codes = OutlineCodes()
    private var evidence: [FormatEvidence]
    private var ambiguous: [(cell: String, line: Int)?]
    private var withoutCut = DiagnosticList()
    private var hasCuts = false
    private var cutYears: Set<Int> = []
    private var rowCount = 0
    private(set) var findings = Findings()
    /// Whether something was met that only the reader of whole matrices knows how to take.
    private var isIrregular = false
    private var spellings: CodeSpellings
    /// The outlines whose codes were looked at: each thread has its own.
    private var checked: [ObjectIdentifier: Outline] = [:]
    private var latestUnit: String?
    private var years = YearOutlines()
    /// The hashes of the units and cuts met so far.
    private var met: Set<Int> = []

    init(_ layout: StreamLayout, settings: PlanFile) {
        self.layout = layout
        self.settings = settings
        spellings = CodeSpellings(distinct: layout.settings.distinct)
        evidence = layout.numberColumns.map { _ in FormatEvidence() }
        ambiguous = layout.numberColumns.map { _ in nil }
    }

    /// Takes the next block.
    ///
    /// - Parameter detectsScattering: whether a unit and cut that comes back ends the pass.
    mutating func add(_ parsed: ParsedBlock, detectsScattering: Bool) throws {
        isIrregular = isIrregular || parsed.isIrregular
        for (index, part) in parsed.evidence.enumerated() {
            evidence[index].addAll(part)
            ambiguous[index] = ambiguous[index] ?? parsed.ambiguous[index]
        }
        findings.add(parsed.findings)
        withoutCut.add(parsed.withoutCut)
        hasCuts = hasCuts || parsed.hasCuts
        rowCount += parsed.batch.rowCount
        for section in parsed.batch.sections {
            checkSpellings(section, parsed.batch.lines)
            if let cut = section.cut { cutYears.insert(cut.year) }
            years.add(unit: section.unit, cut: section.cut, outline: section.outline)
            if settings.namesCodes { codes.add(section.outline) }
            guard detectsScattering else { continue }
            var hasher = Hasher()
            hasher.combine(section.unit)
            hasher.combine(section.cut)
            // Two that share a hash only cost the longer way.
            guard met.insert(hasher.finalize()).inserted else { throw Scattered() }
        }
    }

    /// Codes that are one in two spellings are for the reader of whole matrices.
    private mutating func checkSpellings(_ section: MatrixBatch.Section, _ lines: LineNumbers) {
        if let unit = section.unit, unit != latestUnit {
            latestUnit = unit
            check(unit, of: .unit, row: lines[section.rows.lowerBound])
        }
        guard checked[ObjectIdentifier(section.outline)] == nil else { return }
        if checked.count == OutlineStore.limit { checked.removeAll(keepingCapacity: true) }
        checked[ObjectIdentifier(section.outline)] = section.outline
        for (row, line) in zip(section.rows, section.outline.lines) {
            for (level, code) in zip(layout.match.levels, line.path) { check(code, of: .level(level), row: lines[row]) }
            check(line.indicator, of: .indicator, row: lines[row])
        }
    }

    private mutating func check(_ code: String, of column: MatrixColumn, row: Int) {
        let index = layout.match.columns[column]
        if spellings.spelled(code, column: column, at: layout.place(row: row, column: index.map { $0 + 1 })) != code {
            isIrregular = true
        }
    }

    /// How the columns' numbers are written, by all that was read.
    var formats: ColumnFormats {
        get throws {
            var decided: [MatrixColumn: FormatDecision] = [:]
            for (column, decision) in zip(layout.numberColumns, try decisions) { decided[column.column] = decision }
            return ColumnFormats(decided)
        }
    }

    /// Whether the columns were read as all of the matrix says.
    func confirms(_ formats: ColumnFormats) throws -> Bool {
        zip(layout.numberColumns, try decisions).allSatisfy { column, decision in
            (formats[column.column]?.format ?? .plain) == decision.format
        }
    }

    /// Warnings and notes: the plan file's first.
    ///
    /// - Throws: `IngestError` with the problems, where there are any; `StreamError` where only the reader of whole
    ///   matrices knows how to take what was met.
    func finish() throws -> [Diagnostic] {
        let mixesSigns = zip(layout.numberColumns, evidence).contains { $0.column.isMagnitude && $1.percentSigns > 0 }
        if isIrregular || mixesSigns || !years.agree { throw StreamError.irregular }
        var errors = findings.errors
        // A matrix without any cut is a matrix of one cut; one with some has holes.
        if hasCuts { errors.add(withoutCut) }
        if rowCount == 0 && errors.isEmpty {
            errors.add(
                Diagnostic(
                    at: layout.match.place,
                    Phrase(es: "no hay filas bajo el encabezado", en: "there are no rows below the header"),
                    advice: Phrase(es: "añada una fila por indicador", en: "add a row for each indicator")))
        }
        guard errors.isEmpty else { throw IngestError.invalidData(errors) }
        var told = Findings(layout.remarks)
        told.add(layout.match.diagnostics)
        let decisions = try decisions
        for (index, column) in layout.numberColumns.enumerated() {
            if let cell = ambiguous[index] {
                let place = layout.place(row: cell.line, column: column.index + 1)
                told.add(decisions[index].warning(about: column.column, cell: cell.cell, at: place))
            }
        }
        // What is said of a column comes before what is said of a row, as of a whole matrix.
        told.add(findings)
        told.add(spellings.findings())
        // Of what may be meant otherwise, the first rows tell.
        let rows = sampleRows
        told.add(BaselineSides.findings(on: rows))
        told.add(ParentRows.findings(on: rows))
        told.add(RulesInNames.findings(on: rows))
        let ofPlanFile = settings.findings(
            beside: codes, headers: layout.match.headers, weighed: weighed, cutYears: cutYears,
            spelled: spellings.keys)
        return ofPlanFile.remarks.told + told.remarks.told
    }

    /// The first rows, by what the plan file says of their indicators.
    private var sampleRows: [Observation] {
        let overrides = Dictionary(
            settings.indicators.map { ($0.code, $0.value) }, uniquingKeysWith: { _, last in last })
        return layout.sampleRows.map { row in
            var row = row
            overrides[row.indicator]?.apply(to: &row)
            return row
        }
    }

    /// The codes that the matrix gives weights.
    private var weighed: Set<String> {
        let columns = layout.match.columns
        let nodes = layout.match.levels.contains { columns[.levelWeight($0)] != nil } ? codes.nodes : []
        return columns[.weight] == nil ? nodes : nodes.union(codes.indicators)
    }

    private var decisions: [FormatDecision] {
        get throws {
            let columns = zip(layout.numberColumns, evidence).map { (column: $0.column, evidence: $1) }
            do {
                return try FormatDecision.decide(columns, clues: layout.match.clues(layout.separator, layout.settings))
            } catch {
                throw StreamError.irregular
            }
        }
    }
}
