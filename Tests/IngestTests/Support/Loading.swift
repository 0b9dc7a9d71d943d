import PlanModel

@testable import Ingest

/// Reads a matrix called `m.csv`, beside a plan file `plan.yaml` if one is given.
func load(_ matrix: String, plan: String? = nil) throws(IngestError) -> LoadedPlan {
    try load(bytes: Array(matrix.utf8), plan: plan)
}

/// Reads a matrix of any bytes.
func load(bytes: [UInt8], plan: String? = nil) throws(IngestError) -> LoadedPlan {
    var files = ["m.csv": bytes]
    if let plan { files["plan.yaml"] = Array(plan.utf8) }
    return try PlanReader(input: MemoryInput(files: files)).read(matrices: ["m.csv"], planFile: nil)
}

/// The lines of the errors that reading gives; none where it succeeds.
func errors(_ matrix: String, plan: String? = nil) -> [String] {
    errors(of: { () throws(IngestError) in try load(matrix, plan: plan) })
}

/// The lines of the errors that a reading gives; none where it succeeds.
func errors(of read: () throws(IngestError) -> LoadedPlan) -> [String] {
    do {
        _ = try read()
        return []
    } catch {
        return error.diagnostics.map(\.description)
    }
}

/// The lines of the warnings that reading gives.
func warnings(_ matrix: String, plan: String? = nil) throws -> [String] {
    try load(matrix, plan: plan).diagnostics.map(\.description)
}

/// A small matrix that nothing is wrong with; a plan file can be tried on it.
let soundMatrix = """
    objective;indicator;programmed;executed
    O1;A;10;5,5
    O1;B;20;20
    """

extension Findings {
    /// All that is told of a file, in the order of its rows.
    var told: [Diagnostic] {
        var all = errors
        all.add(remarks)
        return all.first
    }
}

/// What a plan file says, read alone.
func planFile(_ text: String) -> PlanFile {
    PlanFileReader.read(Array(text.utf8), file: "plan.yaml")
}

/// A number's text as the reader sees it.
func numberText(_ text: String) -> NumberText? {
    NumberText(Array(text.utf8)[...])
}
