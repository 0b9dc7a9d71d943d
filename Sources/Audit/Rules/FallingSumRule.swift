import PlanModel
import Reports

/// What adds up over a year never falls within it.
struct FallingSumRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        subject.rows.compactMap { node, row in
            guard row.annualisation == .sum, let executed = row.executed.number else { return nil }
            let year = subject.earlier(row).filter { $0.cut?.year == row.cut?.year }
            guard let before = year.last(where: { $0.executed.number != nil }), let cut = before.cut,
                let most = before.executed.number, most > executed, !areOfPeriods(year + [row])
            else { return nil }
            return AuditFinding(
                .executedFalls(since: cut), node.id, at: subject.place(.executed, of: node), printed: row.executed.text,
                recomputed: most, difference: (Fraction(executed) - Fraction(most))?.value ?? executed - most)
        }
    }

    /// Whether the programmes are those of each period: they fall, or stand still below the year's.
    private func areOfPeriods(_ rows: [Observation]) -> Bool {
        let due = rows.compactMap(\.programmed.number)
        if zip(due, due.dropFirst()).contains(where: { $0 > $1 }) { return true }
        guard due.count > 1, let first = due.first, due.last == first, let year = rows.last?.programmedYear.number
        else { return false }
        return year > first
    }
}
