import PlanModel
package import Reports

/// A line of a table of indicators.
package enum TableItem: Hashable {
    /// The head of the indicators below a node; `label` names the node and the ones above it.
    case group(label: String, ReportNode)
    /// An indicator.
    case row(ReportNode)

    /// The indicator, nil for a head.
    package var indicator: ReportNode? {
        if case .row(let node) = self { node } else { nil }
    }

    /// The indicator, or the node that a head names.
    package var node: ReportNode {
        switch self {
        case .group(_, let node), .row(let node): node
        }
    }

    /// The indicators below a node in the report's order, with a head for each group where there are several; nil
    /// where the report has no such node.
    package static func items(of report: Report, below id: String) -> [TableItem]? {
        let nodes = Dictionary(report.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        guard let top = nodes[id] else { return nil }
        if top.indicator != nil { return [.row(top)] }

        /// The nodes from the one below `top` down to the parent of a node; nil where it doesn't hang below `top`.
        func path(to node: ReportNode) -> [ReportNode]? {
            var path: [ReportNode] = []
            var next = node.parent
            while let id = next, id != top.id {
                guard let parent = nodes[id], path.count < report.nodes.count else { return nil }
                path.insert(parent, at: 0)
                next = parent.parent
            }
            return next == nil ? nil : path
        }
        var items: [TableItem] = []
        var current: String?
        for indicator in report.indicators {
            guard let path = path(to: indicator) else { continue }
            if current != indicator.parent {
                current = indicator.parent
                if let parent = path.last {
                    items.append(.group(label: path.map(\.name).joined(separator: " › "), parent))
                }
            }
            items.append(.row(indicator))
        }
        return items
    }
}
