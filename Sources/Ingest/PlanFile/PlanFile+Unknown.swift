import PlanModel
import Words

/// What a plan file speaks of that the matrices don't have.
extension PlanFile {
    /// Whether it speaks of any code.
    var namesCodes: Bool { !(nodes.isEmpty && indicators.isEmpty && weightSets.isEmpty) }

    /// What there is to say about the file beside these codes and headers of the matrices.
    func findings(beside codes: OutlineCodes, headers: [String]) -> Findings {
        var findings = findings
        let known = codes.nodes.union([Plan.rootID])
        add(nodes, "node", among: known, to: &findings)
        add(indicators, "indicator", among: codes.indicators, to: &findings)
        let both = known.union(codes.indicators)
        for set in weightSets { add(set.value, "node or indicator", among: both, to: &findings) }
        let normalized = Set(headers.map { HeaderText.normalized($0) })
        for mapping in mappings where !normalized.contains(HeaderText.normalized(mapping.header)) {
            findings.add(
                .warning, at: mapping.place, "the matrix has no column of this header (\(Excerpt.of(mapping.header)))",
                advice: "check the header, or remove it")
        }
        return findings
    }

    private func add<Value: Sendable>(
        _ entries: [PlanEntry<Value>], _ what: String, among known: Set<String>, to findings: inout Findings
    ) {
        for entry in entries where !known.contains(entry.code) {
            var near: String? { nearestName(to: entry.code, among: known.sorted()) }
            findings.add(
                .warning, at: entry.place, "the matrix has no \(what) of this code (\(Excerpt.of(entry.code)))",
                advice: (near.map { "did you mean '\(Excerpt.of($0))'? " } ?? "") + "check the code, or remove it")
        }
    }
}
