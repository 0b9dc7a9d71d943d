import PlanModel

/// The weight of a node's first child that gives what was published, with the other children in their given proportions.
///
/// With the first child at `x` and the mean of the others at `r`, a weight `w` gives `w x + (1 - w) r`; printed `p` with
/// half a unit `h` of its last place comes from the weights between `(p - h - r) / (x - r)` and `(p + h - r) / (x - r)`.
struct ImpliedWeight {
    private let first: ReportNode
    private let others: Int
    private let own: Fraction
    private let rest: Fraction

    /// Nil where the node isn't an arithmetic mean of two children or more.
    init?(of node: ReportNode, children: [ReportNode], figures: ExactFigures) {
        let reported = children.filter { $0.share != nil }
        guard let first = reported.first, reported.count > 1, let own = figures.outcomes[first.id]?.exact,
            let value = node.untreated
        else { return nil }
        var mean = 0.0
        var sum = 0.0
        var shares = 0.0
        for (index, child) in reported.enumerated() {
            let share = child.share ?? 0
            let part = share * (child.outcome.achievement ?? 0)
            mean += part
            if index > 0 {
                sum += part
                shares += share
            }
        }
        guard shares > 0, abs(mean - value) <= 1e-9 * max(1, abs(value)),
            let rest = MeasuredFigure(sum / shares, exact: figures.mean(of: reported.dropFirst())).exact
        else { return nil }
        self.first = first
        self.own = own
        self.rest = rest
        others = reported.count - 1
    }

    /// The weights that give a printed figure.
    func weight(for printed: PrintedFigure) -> AuditWeight {
        AuditWeight(node: first.id, interval: interval(of: printed), others: others)
    }

    private func interval(of printed: PrintedFigure) -> ClosedRange<Double>? {
        let span = own - rest
        guard let one = (printed.value - printed.halfUnit - rest) / span,
            let another = (printed.value + printed.halfUnit - rest) / span
        else { return nil }
        let low = max(min(one, another), .zero).value
        let high = min(max(one, another).value, 1)
        return low <= high ? low...high : nil
    }
}
