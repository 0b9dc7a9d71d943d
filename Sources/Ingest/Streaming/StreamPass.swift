import PlanModel

/// What a reading of a matrix from its start to its end comes to.
struct StreamPass {
    /// Rows of a unit and cut lie apart.
    struct Scattered: Error {}

    private let layout: StreamLayout
    private var evidence: [FormatEvidence]
    private var ambiguous: [(cell: String, line: Int)?]
    private var withoutCut = ProblemList()
    private var hasCuts = false
    private var rowCount = 0
    private(set) var problems = ProblemList()
    private var warnings = ProblemList()
    /// The hashes of the units and cuts met so far.
    private var met: Set<Int> = []

    init(_ layout: StreamLayout) {
        self.layout = layout
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
        problems.add(parsed.problems)
        warnings.add(parsed.warnings)
        withoutCut.add(parsed.withoutCut)
        hasCuts = hasCuts || parsed.hasCuts
        rowCount += parsed.batch.rowCount
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

    /// The warnings.
    ///
    /// - Throws: `StreamError` with the problems, where there are any.
    func finish() throws(StreamError) -> [Diagnostic] {
        var problems = problems
        // A matrix without any cut is a matrix of one cut; one with some has holes.
        if hasCuts { problems.add(withoutCut) }
        if rowCount == 0 && problems.isEmpty {
            problems.add(
                Diagnostic(
                    at: Place(file: layout.file, row: layout.match.row), "there are no rows below the header",
                    advice: "add a row for each indicator"))
        }
        problems.sortByPlace()
        guard problems.isEmpty else { throw .invalidData(problems.first, count: problems.count) }
        var told = warnings.first
        for (index, column) in layout.numberColumns.enumerated() {
            let place = Place(file: layout.file, row: layout.match.row, column: column.index + 1)
            if let cell = ambiguous[index] {
                let place = Place(file: layout.file, row: cell.line, column: column.index + 1)
                told += decisions[index].warning(about: column.column, cell: cell.cell, at: place)
            }
            told += evidence[index].warning(about: column.column, at: place)
        }
        told.sortByPlace()
        return told
    }

    private var decisions: [FormatDecision] { FormatDecision.decide(evidence, separator: layout.separator) }
}
