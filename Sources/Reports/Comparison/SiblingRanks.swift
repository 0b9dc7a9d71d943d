/// Where each node of a report stands among its siblings, 1 the highest.
struct SiblingRanks {
    /// A rank for each node of the report; nil for the plan and where there is no achievement.
    let ranks: [Int?]

    /// Achievements that are printed alike share the smallest rank.
    init(_ report: Report) {
        let printed = AchievementRanks.printed(report.nodes.map(\.outcome.achievement))
        var ranks = [Int?](repeating: nil, count: printed.count)
        for (parent, siblings) in Dictionary(grouping: printed.indices, by: { report.nodes[$0].parent })
        where parent != nil {
            let own = AchievementRanks.ranks(ofPrinted: siblings.map { printed[$0] })
            for (node, rank) in zip(siblings, own) { ranks[node] = rank }
        }
        self.ranks = ranks
    }
}
