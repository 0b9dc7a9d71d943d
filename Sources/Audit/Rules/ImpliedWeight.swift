import PlanModel
import Reports

/// The weight of a node's first child that gives what was published, with the other children in their given proportions.
///
/// With the first child at `x` and the mean of the others at `r`, a weight `w` gives `w x + (1 - w) r`; printed `p` with
/// half a unit `h` of its last place comes from the weights between `(p - h - r) / (x - r)` and `(p + h - r) / (x - r)`.
struct ImpliedWeight {
    private let first: ReportNode
    private let others: Int
    /// The first child's figure, and the mean of the others.
    private let own, rest: MeasuredFigure

    /// Nil where the node isn't an arithmetic mean of two children or more.
    init?(of node: ReportNode, children: [ReportNode], figures: ExactFigures) {
        let reported = children.filter { $0.share != nil }
        guard let first = reported.first, reported.count > 1, let own = figures.outcomes[first.id],
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
        guard shares > 0, abs(mean - value) <= 1e-9 * max(1, abs(value)) else { return nil }
        self.first = first
        self.own = own
        rest = MeasuredFigure(sum / shares, exact: figures.mean(of: reported.dropFirst()))
        others = reported.count - 1
    }

    /// The weights that give a printed figure.
    func weight(for printed: PrintedFigure) -> AuditWeight {
        AuditWeight(node: first.id, interval: interval(of: printed), others: others)
    }

    private func interval(of printed: PrintedFigure) -> ClosedRange<Double>? {
        guard own.value != rest.value else { return nil }
        let ends = [printed.rounding.lowerBound, printed.rounding.upperBound].map { end in
            // In doubles only what doesn't fit.
            ((end - rest.exact) / (own.exact - rest.exact))?.value
                ?? (end.value - rest.value) / (own.value - rest.value)
        }
        let low = max(min(ends[0], ends[1]), 0)
        let high = min(max(ends[0], ends[1]), 1)
        return low <= high ? low...high : nil
    }
}
