import PlanModel

/// Where each node of a report stands among its siblings, 1 the highest.
struct SiblingRanks {
    /// A rank for each node of the report; nil for the plan and where there is no achievement.
    let ranks: [Int?]

    /// Achievements that are printed alike share the smallest rank: they're compared after rounding to `decimals`.
    init(_ report: Report, decimals: Int = 2) {
        let rounded = report.nodes.map { $0.outcome.achievement?.roundedHalfUp(decimals: decimals) }
        let siblings = Dictionary(grouping: report.nodes.indices, by: { report.nodes[$0].parent })
        ranks = report.nodes.indices.map { index in
            guard let parent = report.nodes[index].parent, let value = rounded[index] else { return nil }
            let higher = (siblings[parent] ?? []).filter { rounded[$0].map { $0 > value } ?? false }
            return higher.count + 1
        }
    }
}
