import PlanModel

extension ShiftSummary {
    /// Sums up how a methodology differs from the first one over a plan's nodes.
    init(of nodes: [ComparedNode], methodology: Int) {
        let inner = nodes.filter { $0.parent != nil && $0.level != Plan.indicatorLevel }
        let shifts = inner.compactMap { $0.differences[methodology].map(abs) }
        let pairs = nodes.filter { $0.level == Plan.indicatorLevel }.compactMap { node -> (Double, Double)? in
            guard let first = node.outcomes[0].achievement, let second = node.outcomes[methodology].achievement
            else { return nil }
            return (first, second)
        }
        self.init(
            meanDifference: shifts.isEmpty ? nil : shifts.reduce(0, +) / Double(shifts.count),
            largestDifference: shifts.max(), spearman: RankCorrelation(pairs).spearman,
            kendall: RankCorrelation(pairs).kendall)
    }
}
