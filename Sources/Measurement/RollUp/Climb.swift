package import Reports

/// What a roll-up gives on one level of the tree, an entry for each node.
struct LevelResult {
    /// The outcomes after the treatments that act on the level.
    var outcomes: [Outcome]
    /// The achievements before those treatments, in percent.
    var untreated: [Double?]
    /// The shares of their parents' weight, 0 to 1, that the aggregator reports.
    var shares: [Double?]
    /// The points that they contribute to their parents.
    var contributions: [Double?]
    /// How much of their weight was reported, 0 to 1.
    var coverage: [Double]
    /// Whether they're means over the law of a projected achievement.
    var isExpectation: [Bool]
}

/// Climbs a plan's tree from the outcomes of its indicators to the plan, a level at a time and a batch for each level.
///
/// It holds what doesn't depend on the methodology's strategies: what is missing, how much of the weight was reported,
/// and where a treatment acts. What an achievement becomes under a treatment or a mean is the modules' business.
package struct Climb {
    let tree: PlanTree
    let methodology: Methodology
    let minimumCoverage: MinimumCoverage
    /// How far off the indicators' achievements may be, where they're projected; empty where none is.
    var laws: [AchievementLaw?] = []
    /// Whether a mean that has no value for a zero takes its limit there, 0: for bounds, not for figures.
    var takesLimits = false

    /// The results of every level, the plan's first.
    ///
    /// - Parameter treatments: replaces the methodology's treatments, to see what they hide.
    func results(
        from leaves: [Outcome], treatments: [Methodology.Treatment]? = nil
    ) throws(MeasurementError)
        -> [LevelResult]
    {
        let treatments = treatments ?? methodology.treatments
        var level = LevelResult(
            outcomes: leaves, untreated: leaves.map(\.achievement), shares: [], contributions: [],
            coverage: leaves.map { $0.achievement == nil ? 0 : 1 }, isExpectation: leaves.map { _ in false })
        var results: [LevelResult] = []
        for depth in tree.levels.indices.reversed() {
            if depth < tree.levels.count - 1 {
                let climbed = try climb(to: depth, from: &level)
                results.append(level)
                level = climbed
            }
            try treat(&level, at: depth, with: treatments)
        }
        level.shares = level.outcomes.map { $0.achievement == nil ? nil : 1 }
        level.contributions = level.outcomes.map { _ in nil }
        results.append(level)
        return results.reversed()
    }

    private func treat(
        _ level: inout LevelResult, at depth: Int, with treatments: [Methodology.Treatment]
    ) throws(MeasurementError) {
        let name = tree.levels[depth].name
        // Only an indicator is projected; what is made of it has another law, which nobody knows.
        var laws = depth == tree.levels.count - 1 ? laws : []
        for treatment in treatments where treatment.level == name {
            let treated = try treatment.step.treat(
                level.outcomes.map(\.achievement), laws: laws, nodes: tree.levels[depth])
            for (index, value) in treated.achievements.enumerated() {
                guard let value else { continue }
                if !laws.isEmpty, level.outcomes[index] != .achievement(value) { laws[index] = nil }
                level.outcomes[index] = .achievement(value)
                if treated.isExpectation[index] { level.isExpectation[index] = true }
            }
        }
    }

    /// Aggregates a level's nodes into those above, and fills in the shares that the aggregator reports.
    private func climb(to depth: Int, from level: inout LevelResult) throws(MeasurementError) -> LevelResult {
        let parents = tree.levels[depth].nodes
        let children = tree.levels[depth + 1].nodes
        let values = level.outcomes.map { outcome -> Double? in
            outcome == .notReported && methodology.missing == .zero ? 0 : outcome.achievement
        }
        level.shares = Array(repeating: nil, count: children.count)
        level.contributions = Array(repeating: nil, count: children.count)

        var above = LevelResult(
            outcomes: [], untreated: [], shares: [], contributions: [], coverage: [], isExpectation: [])
        above.isExpectation = parents.map { _ in false }
        above.outcomes = parents.map { Self.emptyOutcome(of: level.outcomes[$0.children]) }
        let coverage = parents.map { parent in
            Coverage(
                of: level.outcomes[parent.children], weights: children[parent.children].map(\.weight)[...],
                coverage: level.coverage[parent.children])
        }
        above.coverage = coverage.map(\.weight)
        for (aggregator, nodes) in methodology.aggregators(for: parents) {
            let vanishing = takesLimits && aggregator.vanishesAtZero
            let group = nodes.filter { node in
                guard vanishing else { return true }
                let isZero = parents[node].children.contains { values[$0] ?? 1 <= 0 && children[$0].weight > 0 }
                if isZero { above.outcomes[node] = .achievement(0) }
                return !isZero
            }
            if group.isEmpty { continue }
            let batch = try aggregator.aggregate(
                values, weights: children.map(\.weight), groups: group.map { parents[$0].children },
                nodes: tree.levels[depth + 1])
            for (offset, parent) in group.enumerated() {
                if let value = batch.achievements[offset] { above.outcomes[parent] = .achievement(value) }
                for child in parents[parent].children {
                    level.shares[child] = batch.shares[child]
                    level.contributions[child] = batch.contributions[child]
                }
            }
        }
        for index in parents.indices where !minimumCoverage.allows(coverage[index]) {
            if above.outcomes[index].achievement != nil { above.outcomes[index] = .insufficient }
        }
        above.untreated = above.outcomes.map(\.achievement)
        return above
    }

    /// What a node is when none of its children has an achievement.
    package static func emptyOutcome(of children: ArraySlice<Outcome>) -> Outcome {
        if children.allSatisfy({ $0 == .notProgrammed }) { return .notProgrammed }
        return children.contains(.notReported)
            ? .notReported : children.contains(.undefined) ? .undefined : .insufficient
    }
}
