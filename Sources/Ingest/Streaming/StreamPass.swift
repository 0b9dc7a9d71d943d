import PlanModel

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
    private var rowCount = 0
    private(set) var findings = Findings()
    /// The hashes of the units and cuts met so far.
    private var met: Set<Int> = []

    init(_ layout: StreamLayout, settings: PlanFile) {
        self.layout = layout
        self.settings = settings
        evidence = layout.numberColumns.map { _ in FormatEvidence() }
        ambiguous = layout.numberColumns.map { _ in nil }
    }

    /// Takes the next block.
    ///
    /// - Parameter detectsScattering: whether a unit and cut that comes back ends the pass.
    mutating func add(_ parsed: ParsedBlock, detectsScattering: Bool) throws(Scattered) {
        for (index, part) in parsed.evidence.enumerated() {
            evidence[index].addAll(part)
            ambiguous[index] = ambiguous[index] ?? parsed.ambiguous[index]
        }
        findings.add(parsed.findings)
        withoutCut.add(parsed.withoutCut)
        hasCuts = hasCuts || parsed.hasCuts
        rowCount += parsed.batch.rowCount
        if settings.namesCodes { for section in parsed.batch.sections { codes.add(section.outline) } }
        guard detectsScattering else { return }
        for section in parsed.batch.sections {
            var hasher = Hasher()
            hasher.combine(section.unit)
            hasher.combine(section.cut)
            // Two that share a hash only cost the longer way.
            guard met.insert(hasher.finalize()).inserted else { throw Scattered() }
        }
    }

    /// How the columns' numbers are written, by all that was read.
    var formats: ColumnFormats {
        var decided: [MatrixColumn: FormatDecision] = [:]
        for (column, decision) in zip(layout.numberColumns, decisions) { decided[column.column] = decision }
        return ColumnFormats(decided)
    }

    /// Whether the columns were read as all of the matrix says.
    func confirms(_ formats: ColumnFormats) -> Bool {
        zip(layout.numberColumns, decisions).allSatisfy { column, decision in
            (formats[column.column]?.format ?? .plain) == decision.format
        }
    }

    /// Warnings and notes: the plan file's first.
    ///
    /// - Throws: `IngestError` with the problems, where there are any.
    func finish() throws(IngestError) -> [Diagnostic] {
        var errors = findings.errors
        // A matrix without any cut is a matrix of one cut; one with some has holes.
        if hasCuts { errors.add(withoutCut) }
        if rowCount == 0 && errors.isEmpty {
            errors.add(
                Diagnostic(
                    at: Place(file: layout.file, row: layout.match.row), "there are no rows below the header",
                    advice: "add a row for each indicator"))
        }
        guard errors.isEmpty else { throw .invalidData(errors) }
        var told = findings
        told.add(layout.match.diagnostics)
        for (index, column) in layout.numberColumns.enumerated() {
            let place = Place(file: layout.file, row: layout.match.row, column: column.index + 1)
            if let cell = ambiguous[index] {
                let place = Place(file: layout.file, row: cell.line, column: column.index + 1)
                told.add(decisions[index].warning(about: column.column, cell: cell.cell, at: place))
            }
            told.add(evidence[index].warning(about: column.column, at: place))
        }
        let ofPlanFile = settings.findings(beside: codes, headers: layout.match.headers)
        return ofPlanFile.remarks.told + told.remarks.told
    }

    private var decisions: [FormatDecision] { FormatDecision.decide(evidence, separator: layout.separator) }
}
