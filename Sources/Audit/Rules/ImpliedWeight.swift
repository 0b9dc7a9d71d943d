import PlanModel
import Reports

/// The weights of a node's children that give what was published.
///
/// Printed `p` with half a unit `h` of its last place stands for all from `p - h` to `p + h`. With the first child at `x`
/// and the others in their given proportions at a mean of `r`, a weight `w` gives `w x + (1 - w) r`: those between
/// `(p - h - r) / (x - r)` and `(p + h - r) / (x - r)` do.
///
/// Where all weights are free, not negative and add up to 1, those of the others make any mean from their lowest `m` to
/// their highest `M`, so that a child at `x` can have the weights with `w x + (1 - w) m <= p + h` and
/// `w x + (1 - w) M >= p - h`: the bounds of a linear programme that has them in closed form.
struct ImpliedWeight {
    /// A child with its figure.
    private struct Child {
        let id: String
        let figure: MeasuredFigure
    }

    /// The children with figures, two at least.
    private let children: [Child]
    /// The mean of all but the first.
    private let rest: MeasuredFigure

    /// Nil where the node isn't an arithmetic mean of two children or more.
    init?(of node: ReportNode, children: [ReportNode], figures: ExactFigures) {
        let reported = children.filter { $0.share != nil }
        self.children = reported.compactMap { child in
            figures.outcomes[child.id].map { Child(id: child.id, figure: $0) }
        }
        guard reported.count > 1, self.children.count == reported.count, let value = node.untreated else { return nil }
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
        rest = MeasuredFigure(sum / shares, exact: figures.mean(of: reported.dropFirst()))
    }

    /// The weights that give a printed figure.
    func weight(for printed: PrintedFigure) -> AuditWeight {
        let (low, high) = (MeasuredFigure(printed.rounding.lowerBound), MeasuredFigure(printed.rounding.upperBound))
        return AuditWeight(
            node: children[0].id, interval: interval(from: low, to: high), others: children.count - 1,
            bounds: bounds(from: low, to: high))
    }

    private func interval(from low: MeasuredFigure, to high: MeasuredFigure) -> ClosedRange<Double>? {
        let own = children[0].figure
        guard own.value != rest.value else { return nil }
        let ends = [low, high].map { Self.weight(of: own, against: rest, giving: $0) }
        let start = max(min(ends[0], ends[1]), 0)
        let end = min(max(ends[0], ends[1]), 1)
        return start <= end ? start...end : nil
    }

    private func bounds(from low: MeasuredFigure, to high: MeasuredFigure) -> [AuditWeight.Bounds] {
        let figures = children.map(\.figure).sorted { $0.value < $1.value }
        guard let least = figures.first, let most = figures.last, least.value <= high.value, most.value >= low.value
        else { return [] }
        return children.map { child in
            let own = child.figure
            // The lowest and the highest of the others.
            let (under, over) = (
                own == least ? figures[1] : least, own == most ? figures[figures.count - 2] : most
            )
            var (start, end) = (0.0, 1.0)
            for (other, limit, isUpper) in [(under, high, true), (over, low, false)] where own.value != other.value {
                let weight = Self.weight(of: own, against: other, giving: limit)
                // More of the child leads over the upper limit, or under the lower one.
                if (own.value > other.value) == isUpper { end = min(end, weight) } else { start = max(start, weight) }
            }
            end = min(max(end, 0), 1)
            return .init(node: child.id, interval: min(max(start, 0), end)...end)
        }
    }

    /// The weight of a figure that makes a mean with another; in doubles only what doesn't fit.
    private static func weight(
        of own: MeasuredFigure, against other: MeasuredFigure, giving mean: MeasuredFigure
    ) -> Double {
        ((mean.exact - other.exact) / (own.exact - other.exact))?.value
            ?? (mean.value - other.value) / (own.value - other.value)
    }
}
