import PlanModel

extension ShiftSummary {
    /// Sums up how a methodology differs from the first one over a plan's nodes.
    init(of nodes: [ComparedNode], methodology: Int) {
        let inner = nodes.filter { $0.parent != nil && $0.level != Plan.indicatorLevel }
        let pairs = nodes.filter { $0.level == Plan.indicatorLevel }.compactMap { node -> (Double, Double)? in
            guard let first = node.outcomes[0].achievement, let second = node.outcomes[methodology].achievement
            else { return nil }
            return (first, second)
        }
        self.init(
            differences: inner.map { $0.differences[methodology] }, shifts: inner.map { $0.shifts[methodology] },
            order: RankCorrelation(pairs))
    }
}
