/// What the nodes would be if every indicator without a report were at 0, and if it were at the cap (or at 100).
struct CoverageBounds {
    /// By level and node; nil where the methodology has no value for it.
    let lower, upper: [[Double?]]

    init(_ climb: Climb, leaves: [Outcome], cap: MethodologyStamp.Cap?) {
        let isComplete = leaves.allSatisfy { $0.achievement != nil || $0 == .notProgrammed }
        // A mean that has no value for 0, as the geometric, has no lower bound either.
        func climbed(missingAt value: Double) -> [[Double?]] {
            let filled = leaves.map { leaf in
                leaf == .notReported || leaf == .undefined ? Outcome.achievement(value) : leaf
            }
            let results = try? climb.results(from: filled)
            return results?.map { $0.outcomes.map(\.achievement) }
                ?? climb.tree.levels.map { $0.nodes.map { _ in nil } }
        }
        lower = isComplete ? [] : climbed(missingAt: 0)
        let highest = cap.flatMap { $0.limit.isFinite ? $0.limit : nil } ?? 100
        upper = isComplete ? [] : climbed(missingAt: highest)
    }
}
