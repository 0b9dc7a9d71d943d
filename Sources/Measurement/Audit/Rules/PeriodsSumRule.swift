import PlanModel

/// At the year's end everything programmed for the year is due: the last programme is the year's, or the periods add up
/// to it.
struct PeriodsSumRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        guard let cut = subject.report.cut, cut.monthsIntoYear == 12 else { return [] }
        let rows = subject.plan.observations.filter {
            $0.unit == subject.report.unit && $0.cut?.year == cut.year
        }
        let history = Dictionary(grouping: rows, by: \.indicator)
        return subject.rows.compactMap { node, row in
            guard let year = row.programmedYear.number.flatMap({ Fraction($0) }),
                let last = row.programmed.number.flatMap({ Fraction($0) }), last != year
            else { return nil }
            let periods = (history[row.indicator] ?? []).compactMap(\.programmed.number)
            let sum = periods.reduce(Fraction.zero as Fraction?) { $0 + Fraction($1) }
            let addsUp = row.annualisation == .sum && periods.count > 1
            guard !(addsUp && sum == year) else { return nil }
            return AuditFinding(
                .periodsSum, node.id, at: subject.place(.programmed, of: node), printed: row.programmed.text,
                recomputed: year.value, difference: (last - year)?.value)
        }
    }
}
