import PlanModel
import Reports

/// What is due at the cut is no more than the year's programme, and nothing is executed of nothing programmed.
struct ProgrammeRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        subject.rows.flatMap { node, row in
            [aboveYear(node, row, in: subject), withoutProgramme(node, row, in: subject)].compactMap(\.self)
        }
    }

    private func aboveYear(
        _ node: ReportNode, _ row: Observation, in subject: AuditSubject
    ) -> AuditFinding? {
        guard let due = row.programmed.number, let year = row.programmedYear.number else { return nil }
        // A falling indicator goes down to the year's target.
        guard row.annualisation == .falling ? due < year : due > year else { return nil }
        return AuditFinding(
            .programmeAboveYear, node.id, at: subject.place(.programmed, of: node), printed: row.programmed.text,
            recomputed: year, difference: (Fraction(due) - Fraction(year))?.value ?? due - year)
    }

    private func withoutProgramme(
        _ node: ReportNode, _ row: Observation, in subject: AuditSubject
    ) -> AuditFinding? {
        let target = subject.report.base == .cut ? row.programmed : row.programmedYear
        let isNothing = target.number == 0 || target.value == .notProgrammed
        guard isNothing, row.annualisation != .falling, let executed = row.executed.number, executed > 0 else {
            return nil
        }
        return AuditFinding(
            .executedWithoutProgramme, node.id, at: subject.place(.executed, of: node), printed: row.executed.text)
    }
}
