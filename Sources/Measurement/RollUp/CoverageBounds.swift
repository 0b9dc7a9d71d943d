import Reports

/// What the nodes would be if every indicator without a report were as low, and as high, as it may be taken.
///
/// Low is 0, high is the cap, or 100 without one: `K m` and `K m + (1 - K) c` for a node that reports the part K of its
/// weight, with the mean m. Where the node that is measured without the indicator lies beyond, as one without a cap may
/// lie above 100, the indicator is taken at the node's own value: the bounds contain it. An indicator that is better than
/// any percent leaves them open above, unless a cap gives it a figure.
struct CoverageBounds {
    /// By level and node; nil where the methodology has no value for it.
    let lower, upper: [[Double?]]

    /// The bounds of a tree whose results are known.
    ///
    /// - Parameter effects: what the methodology's strategies do; the lowest cap is the highest that counts.
    init(_ rollUp: RollUp, leaves: OutcomeColumn, results: [LevelResult], effects: [MethodologyEffect]) {
        let treated = results[results.count - 1].outcomes
        let isHole = (0..<leaves.count).map { leaves[$0].isHole && treated.achievement($0) == nil }
        let values = results.map { level in (0..<level.outcomes.count).map(level.outcomes.achievement) }
        guard isHole.contains(true) else {
            (lower, upper) = (values, values)
            return
        }
        let around = Self.valuesAround(rollUp.forest, results: results)
        let isIncomplete = Self.isIncomplete(rollUp.forest, isHole: isHole)
        let highest = effects.filter { $0.meaning == .cap && $0.value.isFinite }.map(\.value).min() ?? 100

        var limits = rollUp
        limits.takesLimits = true
        limits.wantsOutcomesAlone = true
        func bounds(
            _ missing: (Double) -> Double, beyond: (Double) -> Double, within side: (Double, Double) -> Double
        ) -> [[Double?]] {
            var filled = leaves
            for leaf in isHole.indices where isHole[leaf] {
                let value: Double =
                    switch leaves[leaf] {
                    case .beyond: beyond(around[leaf])
                    case .met: 100
                    default: missing(around[leaf])
                    }
                filled.set(leaf, .achievement(value))
            }
            let bounds = try? limits.results(from: filled)
            return values.indices.map { depth in
                values[depth].indices.map { node in
                    guard isIncomplete[depth][node] else { return values[depth][node] }
                    guard let bound = bounds?[depth].outcomes.achievement(node), abs(bound) < Self.open / 1e50 else {
                        return nil
                    }
                    // Rounding, and what too little coverage keeps out of the value, may lie on the other side of it.
                    return values[depth][node].map { side(bound, $0) } ?? bound
                }
            }
        }
        lower = bounds({ min(0, $0) }, beyond: { max(100, $0) }, within: min)
        upper = bounds({ max(highest, $0) }, beyond: { _ in Self.open }, within: max)
    }

    /// What stands for an achievement better than any percent; what it leaves this large is open above.
    private static let open = 1e100

    /// For each indicator, the value before treatment of the nearest node around it that has one; 0 where none has.
    private static func valuesAround(_ forest: Forest, results: [LevelResult]) -> [Double] {
        var around = [0.0]
        for (level, result) in zip(forest.levels.dropLast(), results) {
            around = around.indices.flatMap { node in
                let own = result.untreated.achievement(node) ?? around[node]
                return level.children(of: node).map { _ in own }
            }
        }
        return around
    }

    /// By level and node, whether a report is missing at it or below.
    private static func isIncomplete(_ forest: Forest, isHole: [Bool]) -> [[Bool]] {
        var levels = [isHole]
        for level in forest.levels.dropLast().reversed() {
            let below = levels[levels.count - 1]
            levels.append((0..<level.count).map { below[level.children(of: $0)].contains(true) })
        }
        return levels.reversed()
    }
}
