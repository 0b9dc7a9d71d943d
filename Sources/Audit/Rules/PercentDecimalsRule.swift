import PlanModel
import Reports

/// Published percentages have the same number of decimals; zeros at their end may be left out.
struct PercentDecimalsRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        let nodes = subject.report.nodes
        return [nodes.filter { $0.indicator != nil }, nodes.filter { $0.indicator == nil }]
            .compactMap { mixed($0, in: subject) }
    }

    private func mixed(_ nodes: [ReportNode], in subject: AuditSubject) -> AuditFinding? {
        let published = nodes.compactMap { node in node.published.map { (node, $0) } }
        guard let most = published.map(\.1.decimals).max() else { return nil }
        let coarse = published.first { node, percent in
            // With zeros in place of the decimals that it lacks.
            let filled = PublishedPercent(text: percent.text, value: percent.value, decimals: most)
            return percent.decimals < most && node.untreated != nil
                && !(PrintedFigure(filled).map { subject.reproduction($0, of: node).isNearest } ?? true)
        }
        guard let (node, percent) = coarse else { return nil }
        return AuditFinding(
            .decimalsMixed(decimals: Set(published.map(\.1.decimals)).sorted()), node.id,
            at: subject.place(.published, of: node), printed: percent.text)
    }
}
