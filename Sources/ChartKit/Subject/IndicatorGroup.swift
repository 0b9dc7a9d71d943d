import PlanModel
import Reports

/// Indicators that stand together under the node they belong to.
struct IndicatorGroup {
    /// The node they add up to; nil where they belong to the plan itself.
    var head: ReportNode?
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
                groups.append(IndicatorGroup(head: head?.parent == nil ? nil : head, indicators: [indicator]))
            }
        }
        return groups
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
    /// The head, if there is one, and the indicators.
    var nodes: [ReportNode] { (head.map { [$0] } ?? []) + indicators }
}
