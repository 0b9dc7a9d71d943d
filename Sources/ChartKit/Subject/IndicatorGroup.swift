import PlanModel
import Reports

/// Indicators that stand together under the node they belong to.
struct IndicatorGroup {
    /// The node they add up to; nil where they belong to the plan itself.
    var head: ReportNode?
    /// The nodes above the head that no group before stands under, from the top down; the plan isn't one of them.
    var above: [ReportNode] = []
    /// The codes of all nodes above the head, from the top down.
    var path: [String] = []
    /// The indicators, in the order of the matrix.
    var indicators: [ReportNode]

    /// The groups of a report in its order, or those below the subject's focus.
    static func groups(of subject: ChartSubject) -> [IndicatorGroup] {
        let report = subject.report
        var groups: [IndicatorGroup] = []
        for indicator in report.indicators where isShown(indicator, focus: subject.focus, in: report) {
            if let last = groups.indices.last, groups[last].indicators.last?.parent == indicator.parent {
                groups[last].indicators.append(indicator)
            } else {
                let head = indicator.parent.flatMap(report.node)
                let path = head.map { ancestors(of: $0, in: report) } ?? []
                let known = Set(groups.flatMap { ($0.head.map { [$0.id] } ?? []) + $0.above.map(\.id) })
                groups.append(
                    IndicatorGroup(
                        head: head?.parent == nil ? nil : head,
                        above: path.filter { node in
                            !known.contains(node.id) && isShown(node, focus: subject.focus, in: report)
                        }, path: path.map(\.id), indicators: [indicator]))
            }
        }
        return groups
    }

    /// The nodes between a node and the plan, from the top down.
    private static func ancestors(of node: ReportNode, in report: Report) -> [ReportNode] {
        var path: [ReportNode] = []
        var next = node.parent.flatMap(report.node)
        while let here = next, here.parent != nil, path.count < report.nodes.count {
            path.insert(here, at: 0)
            next = here.parent.flatMap(report.node)
        }
        return path
    }

    /// Whether a node is the focus or stands below it.
    private static func isShown(_ node: ReportNode, focus: String?, in report: Report) -> Bool {
        guard let focus else { return true }
        var current: ReportNode? = node
        while let here = current {
            if here.id == focus { return true }
            current = here.parent.flatMap(report.node)
        }
        return false
    }
}

extension IndicatorGroup {
    /// How many nodes stand between the head and the plan.
    var depth: Int { path.count }

    /// The nodes above, the head, if there is one, and the indicators.
    var nodes: [ReportNode] { above + (head.map { [$0] } ?? []) + indicators }
}

extension IndicatorGroup {
    /// The groups that have indicators; the nodes above an empty one go on to the next one below them.
    static func withoutEmpty(_ groups: [IndicatorGroup]) -> [IndicatorGroup] {
        var kept: [IndicatorGroup] = []
        var waiting: [ReportNode] = []
        for var group in groups {
            waiting += group.above
            if group.indicators.isEmpty { continue }
            group.above = waiting.filter { node in group.path.contains(node.id) }
            waiting.removeAll { node in group.path.contains(node.id) }
            kept.append(group)
        }
        return kept
    }
}
