import Reports

/// Which nodes a kind of chart names, of the plan or below the node in focus.
public enum ChartReach: Hashable, Sendable {
    /// Every indicator.
    case indicators
    /// What is right below it.
    case parts
    /// Itself alone.
    case node
    /// Everything but the indicators.
    case groups
}

extension ChartSubject {
    /// Whether a kind of chart names any indicator of it.
    public func namesIndicators(_ kind: any ChartKind.Type) -> Bool {
        let node = focus.flatMap(report.node) ?? report.root
        let isIndicator = node?.indicator != nil
        return switch kind.reach {
        case .indicators: true
        case .parts: isIndicator || node.map { report.children(of: $0.id).contains { $0.indicator != nil } } ?? false
        case .node: isIndicator
        case .groups: false
        }
    }
}
