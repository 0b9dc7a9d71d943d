import PlanModel

/// Reads a plan: its matrices, and the plan file that gives names, weights and words.
///
/// ```swift
/// let loaded = try PlanReader().read(matrices: ["matriz.csv"], planFile: nil)
/// ```
public struct PlanReader: Sendable {
    private let input: any InputSource

    /// A reader of files and of standard input.
    public init() {
        input = SystemInput()
    }

    init(input: any InputSource) {
        self.input = input
    }

    /// Reads matrices (`-` is standard input) into one plan.
    ///
    /// Without a plan file, the one called `plan.yaml` beside the first matrix is read, if there is one. Mistakes in the
    /// data are thrown all at once.
    public func read(matrices: [String], planFile: String?) throws(IngestError) -> LoadedPlan {
        guard let first = matrices.first else {
            throw .missingInput(
                Diagnostic(.error, "there is no matrix to read", advice: "name one, or - for standard input"))
        }
        let planPath = planPath(for: first, given: planFile)
        let paths = (planPath.map { [$0] } ?? []) + matrices
        if paths.count(where: { $0 == "-" }) > 1 {
            throw .missingInput(
                Diagnostic(at: Place(file: "-"), "standard input can be read only once", advice: "name a file instead"))
        }

        let plan = try planPath.map { path throws(IngestError) in
            PlanFileReader.read(try input.bytes(of: path), file: path)
        }
        let settings = plan ?? PlanFile()
        var rows: [MatrixRows] = []
        for path in matrices {
            let reader = MatrixReader(
                file: path, levels: settings.levels ?? rows.first?.levels, mappings: settings.mappings)
            rows.append(reader.read(try input.bytes(of: path)))
        }

        let assembler = PlanAssembler(planFile: settings, matrices: rows)
        let diagnostics = assembler.diagnostics()
        let errors = diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .invalidData(errors) }
        return LoadedPlan(
            plan: assembler.plan(), diagnostics: diagnostics, detected: rows.compactMap(\.layout), planFile: planPath)
    }

    /// What the plan file says that goes with a matrix; nothing without one.
    func settings(beside matrix: String, planFile: String?) throws(IngestError) -> PlanFile {
        guard let path = planPath(for: matrix, given: planFile) else { return PlanFile() }
        return PlanFileReader.read(try input.bytes(of: path), file: path)
    }

    private func planPath(for matrix: String, given: String?) -> String? { given ?? planFileBeside(matrix) }

    private func planFileBeside(_ matrix: String) -> String? {
        guard matrix != "-" else { return nil }
        let folder = matrix.lastIndex(of: "/").map { matrix[...$0] } ?? ""
        let path = folder + "plan.yaml"
        return input.exists(String(path)) ? String(path) : nil
    }
}
