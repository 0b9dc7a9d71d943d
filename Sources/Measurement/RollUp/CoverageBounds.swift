import Reports

/// What the nodes would be if every indicator without a report were as low, and as high, as it may be taken.
///
/// Low is 0, high is the cap, or 100 without one: `K m` and `K m + (1 - K) c` for a node that reports the part K of its
/// weight, with the mean m. Where the node that is measured without the indicator lies beyond, as one without a cap may
/// lie above 100, the indicator is taken at the node's own value: the bounds contain it.
struct CoverageBounds {
    /// By level and node; nil where the methodology has no value for it.
    let lower, upper: [[Double?]]

    /// The bounds of a tree whose results are known.
    ///
    /// - Parameter effects: what the methodology's strategies do; the lowest cap is the highest that counts.
    init(_ climb: Climb, leaves: [Outcome], results: [LevelResult], effects: [MethodologyEffect]) {
        let tree = climb.tree
        let isHole = leaves.map { $0 == .notReported || $0 == .undefined }
        let values = results.map { $0.outcomes.map(\.achievement) }
        guard isHole.contains(true) else {
            (lower, upper) = (values, values)
            return
        }
        let around = Self.valuesAround(tree, results: results)
        let isIncomplete = Self.isIncomplete(tree, isHole: isHole)
        let highest = effects.filter { $0.meaning == .cap && $0.value.isFinite }.map(\.value).min() ?? 100

        var limits = climb
        limits.takesLimits = true
        func climbed(_ missing: (Double) -> Double, within side: (Double, Double) -> Double) -> [[Double?]] {
            let filled = leaves.indices.map { leaf in
                isHole[leaf] ? Outcome.achievement(missing(around[leaf])) : leaves[leaf]
            }
            let bounds = try? limits.results(from: filled)
            return values.indices.map { depth in
                values[depth].indices.map { node in
                    guard isIncomplete[depth][node] else { return values[depth][node] }
                    guard let bound = bounds?[depth].outcomes[node].achievement else { return nil }
                    // Rounding, and what too little coverage keeps out of the value, may lie on the other side of it.
                    return values[depth][node].map { side(bound, $0) } ?? bound
                }
            }
        }
        lower = climbed({ min(0, $0) }, within: min)
        upper = climbed({ max(highest, $0) }, within: max)
    }

    /// For each indicator, the value before treatment of the nearest node around it that has one; 0 where none has.
    private static func valuesAround(_ tree: PlanTree, results: [LevelResult]) -> [Double] {
        var around = [results[0].untreated.first.flatMap(\.self) ?? 0]
        for depth in tree.levels.indices.dropFirst().dropLast() {
            around = tree.levels[depth].nodes.indices.map { node in
                results[depth].untreated[node] ?? around[tree.levels[depth].nodes[node].parent]
            }
        }
        return tree.indicators.nodes.map { around[$0.parent] }
    }

    /// By level and node, whether a report is missing at it or below.
    private static func isIncomplete(_ tree: PlanTree, isHole: [Bool]) -> [[Bool]] {
        var levels = [isHole]
        for level in tree.levels.dropLast().reversed() {
            let below = levels[levels.count - 1]
            levels.append(level.nodes.map { below[$0.children].contains(true) })
        }
        return levels.reversed()
    }
}
