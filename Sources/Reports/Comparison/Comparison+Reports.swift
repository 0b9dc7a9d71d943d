import PlanModel
import Words

extension Comparison {
    /// Puts reports of one plan side by side; the first is what the others are compared with.
    package init(of reports: [Report]) {
        let keys = Self.uniqueKeys(reports.map(\.methodology.given))
        let ranks = reports.map { SiblingRanks($0) }
        let causes = reports.dropFirst().map { DifferenceCauses(from: reports[0], to: $0) }
        let nodes = reports[0].nodes.enumerated().map { index, first in
            let outcomes = reports.map { $0.nodes[index].outcome }
            let nodeRanks = ranks.map { $0.ranks[index] }
            return ComparedNode(
                id: first.id, level: first.level, parent: first.parent, name: first.name, outcomes: outcomes,
                differences: outcomes.map { outcome in
                    guard let value = outcome.achievement, let base = outcomes[0].achievement else { return nil }
                    return value - base
                },
                ranks: nodeRanks,
                shifts: AchievementRanks.shifts(from: nodeRanks.map { _ in nodeRanks[0] }, to: nodeRanks),
                causes: [[]] + causes.map { $0.causes(of: index) })
        }
        let equal = EqualMethodologies.pairs(keys, fingerprints: reports.map(\.methodology.fingerprint)) {
            first, second in nodes.allSatisfy { $0.outcomes[first] == $0.outcomes[second] }
        }
        self.init(
            reports: reports, keys: keys, nodes: nodes,
            summary: reports.indices.dropFirst().map { ShiftSummary(of: nodes, methodology: $0) },
            equal: equal,
            notes: Self.remarks(on: reports, equal: equal))
    }

    /// What the user gave, with a number where two gave the same.
    package static func uniqueKeys(_ given: [String]) -> [String] {
        given.enumerated().map { index, key in
            let earlier = given[..<index].filter { $0 == key }.count
            return earlier == 0 ? key : "\(key) (\(earlier + 1))"
        }
    }

    /// What is known of the methodologies together, then each remark of the reports once.
    private static func remarks(on reports: [Report], equal: [EqualMethodologies]) -> [Diagnostic] {
        var notes = equal.map { $0.note(on: Phrase(es: "este plan", en: "this plan")) }
        for note in reports.flatMap(\.remarks) where !notes.contains(note) { notes.append(note) }
        return notes
    }
}
