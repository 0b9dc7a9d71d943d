public import PlanModel

/// A plan put together anew of rows that were read before and a plan file's text, as they were kept.
public struct KeptPlan {
    private let planFile: PlanFile
    private let path: String?

    /// The plan file that rows were read with.
    ///
    /// - Parameters:
    ///   - text: all of it; nil where there was none.
    ///   - file: its path as it was given, for places.
    public init(planFile text: String?, file: String?) {
        path = text == nil ? nil : file
        var planFile = text.map { PlanFileReader.read(Array($0.utf8), file: file ?? "") } ?? PlanFile()
        planFile.text = text
        planFile.path = path
        // The rows were settled when they were read.
        planFile.reading.magnitudes = .cumulative
        self.planFile = planFile
    }

    /// The plan of rows: the plan file's names, weights and words, and the weights that a matrix gave to nodes.
    ///
    /// - Throws: `IngestError` for a plan file that this version doesn't take.
    public func loaded(
        levels: [String], nodeWeights: [(code: String, weight: Double, place: Place?)], rows: [Observation],
        from file: String
    ) throws(IngestError) -> LoadedPlan {
        guard planFile.findings.errors.isEmpty else { throw .invalidData(planFile.findings.errors) }
        var matrix = MatrixRows()
        matrix.levels = levels
        matrix.nodeWeights = nodeWeights.map { weight in
            PlanEntry(code: weight.code, place: weight.place ?? Place(file: file), value: weight.weight)
        }
        var plan = PlanAssembler(planFile: planFile, matrices: [matrix]).plan()
        // What a plan file says of indicators was said of them when they were read: theirs may be another one.
        plan.observations = rows
        return LoadedPlan(
            plan: plan, diagnostics: [], detected: [], planFile: path, planFileText: planFile.text,
            magnitudes: .cumulative, dash: planFile.reading.dash)
    }
}
