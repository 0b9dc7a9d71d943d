public import PlanModel

/// The plan file that goes with a canonical matrix: what the plan file at hand says, with every decision about the
/// reading written down.
public struct CanonicalPlanFile: Sendable {
    private let levels: [String]
    private let columns: [String]
    private let distinct: [String]
    private let original: KeptSections

    /// The plan file for a plan whose own plan file, if it has one, says `original`.
    public init(_ plan: Plan, original: String?) {
        levels = plan.levels
        columns = CanonicalMatrix(plan).doubtful.map(\.name)
        distinct = CodeSpellings.doubtful(in: plan)
        self.original = KeptSections(of: original, without: ["levels", "columns"] + PlanFileKeys.reading.names)
    }

    /// The text: the decisions first, and then the other sections as they stand.
    public var text: String {
        func list(_ words: [String]) -> String { words.map(YAMLNode.quoted).joined(separator: ", ") }
        let mapped = columns.map { "\($0): \($0)" }.joined(separator: ", ")
        return """
            # How the matrix is read: nothing is left to decide.
            levels: [\(list(levels))]
            columns: {\(mapped)}
            numbers: en
            dates: dmy
            magnitudes: cumulative
            dash: missing

            """ + (distinct.isEmpty ? "" : "distinct: [\(list(distinct))]\n") + original.text
    }
}
