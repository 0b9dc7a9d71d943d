import PlanModel
import Reports

/// Published percentages carry their sign, all of them or none.
struct PercentSignRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        let nodes = subject.report.nodes
        return unsigned(nodes.filter { $0.indicator != nil }, in: subject)
            + unsigned(nodes.filter { $0.indicator == nil }, in: subject)
    }

    private func unsigned(_ nodes: [ReportNode], in subject: AuditSubject) -> [AuditFinding] {
        let published = nodes.compactMap { node in node.published.map { (node, $0.text) } }
        guard published.contains(where: { $1.contains("%") }) else { return [] }
        return published.filter { !$1.contains("%") }.map { node, text in
            AuditFinding(.percentWithoutSign, node.id, at: subject.place(.published, of: node), printed: text)
        }
    }
}
