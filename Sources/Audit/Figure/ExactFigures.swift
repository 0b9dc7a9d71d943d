import PlanModel
import Reports

/// The figures of a report with their exact numbers, by node.
struct ExactFigures {
    /// What a node is after the treatments at its level.
    private(set) var outcomes: [String: MeasuredFigure] = [:]
    /// What it is before them.
    private(set) var untreated: [String: MeasuredFigure] = [:]

    init(_ report: Report) {
        var children: [String: [ReportNode]] = [:]
        for node in report.nodes {
            if let parent = node.parent { children[parent, default: []].append(node) }
        }
        // Every node stands before its children, so that backwards the children are known first.
        for node in report.nodes.reversed() {
            let exact =
                node.indicator.map { $0.observation.exactAchievement(base: report.base, mode: report.mode) }
                ?? mean(of: children[node.id] ?? [])
            if let value = node.untreated { untreated[node.id] = MeasuredFigure(value, exact: exact) }
            if let value = node.outcome.achievement { outcomes[node.id] = MeasuredFigure(value, exact: exact) }
        }
    }

    /// The weighted arithmetic mean of children, exactly; nil where it doesn't fit. The figure is the engine's; this only
    /// settles its last digits, and is dropped where the two disagree, as under another mean.
    func mean(of children: some Sequence<ReportNode>) -> Fraction? {
        var sum: Fraction? = .zero
        var weights: Fraction? = .zero
        for child in children where child.share != nil {
            let weight = Fraction(child.weight)
            sum = sum + weight * outcomes[child.id]?.exact
            weights = weights + weight
        }
        return sum / weights
    }
}
