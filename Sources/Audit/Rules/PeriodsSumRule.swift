import PlanModel
import Reports
import Words

/// At the year's end everything programmed for the year is due.
///
/// What a matrix calls programmed at the cut is the part of the year's programme due up to it, so that the last one is
/// the year's. Other matrices have the programme of each period instead, which add up to the year's where magnitudes do.
/// A row is read in the way that comes closer to the year's programme.
struct PeriodsSumRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        guard let cut = subject.report.cut, cut.monthsIntoYear == 12 else { return [] }
        let rows = subject.plan.observations.filter {
            $0.unit == subject.report.unit && $0.cut?.year == cut.year
        }
        let history = Dictionary(grouping: rows, by: \.indicator)
        return subject.rows.compactMap { node, row in
            guard let year = row.programmedYear.number, let last = row.programmed.number else { return nil }
            let periods = (history[row.indicator] ?? []).compactMap(\.programmed.number)
            let mayAddUp = row.annualisation == .sum || row.annualisation == nil
            let accumulated = Miss(due: last, year: year)
            let summed = Miss(sumOf: periods, year: year)
            let isSum = mayAddUp && periods.count > 1 && abs(summed.difference) < abs(accumulated.difference)
            let miss = isSum ? summed : accumulated
            guard miss.difference != 0 else { return nil }
            return AuditFinding(
                .periodsSum(periods: isSum ? periods.count : nil), node.id, at: subject.place(.programmed, of: node),
                printed: isSum ? numberText(miss.due) : row.programmed.text, recomputed: year,
                difference: miss.difference)
        }
    }

    /// What is due by the year's end, and how far that is from the year's programme.
    private struct Miss {
        let due: Double
        let difference: Double

        init(due: Double, year: Double) { self.init(Fraction(due), or: due, year: year) }

        init(sumOf periods: [Double], year: Double) {
            self.init(
                periods.reduce(Fraction.zero as Fraction?) { $0 + Fraction($1) }, or: periods.reduce(0, +), year: year)
        }

        /// Doubles only for what doesn't fit; what their sums leave over is nothing.
        private init(_ exact: Fraction?, or due: Double, year: Double) {
            self.due = exact?.value ?? due
            let noise = 1e-12 * abs(year)
            difference = (exact - Fraction(year))?.value ?? (abs(due - year) <= noise ? 0 : due - year)
        }
    }
}
