import PlanModel
import Reports

/// An indicator that is measured from its baseline has one. A falling one without it can't even be measured.
struct BaselineRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        guard subject.report.mode == .baseline else { return [] }
        return subject.rows.filter { $1.annualisation == .growing && $1.baseline.number == nil }.map { node, row in
            AuditFinding(
                .baselineMissing, node.id, at: subject.place(.baseline, of: node),
                printed: row.baseline.text.isEmpty ? nil : row.baseline.text)
        }
    }
}
