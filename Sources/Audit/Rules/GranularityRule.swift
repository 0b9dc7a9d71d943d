import Measurement
import PlanModel
import Reports

/// A published percentage of a whole number programmed is that of some whole number executed, where amounts are counts.
///
/// The idea is the GRIM test of Brown and Heathers, *The GRIM test* (2017): counts give only some percentages, and at the
/// printed decimals most others betray themselves.
struct GranularityRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        let counted = countedUnits(subject)
        let alternatives = Alternatives(subject.recalculation)
        return subject.rows.compactMap { node, row in
            guard counted.contains(row.measureUnit), !row.isShare, let published = node.published,
                let printed = PrintedFigure(published), subject.reproduction(printed, of: node) == .none,
                let kind = kind(of: printed, row, in: subject),
                // Another way of computing isn't bound to this programme.
                alternatives.origins(of: printed, node, row, in: subject).isEmpty
            else { return nil }
            return AuditFinding(kind, node.id, at: subject.place(.published, of: node), printed: published.text)
        }
    }

    /// The units of measure in which every amount executed is a whole number written without decimals.
    private func countedUnits(_ subject: AuditSubject) -> Set<String?> {
        let rows = subject.plan.observations.filter { $0.unit == subject.report.unit && $0.executed.number != nil }
        return Set(rows.map(\.measureUnit)).filter { unit in
            rows.allSatisfy { $0.measureUnit != unit || $0.executed.isCount }
        }
    }

    /// Nil where a whole number gives what was printed, or nothing can be said.
    private func kind(of printed: PrintedFigure, _ row: Observation, in subject: AuditSubject) -> AuditKind? {
        let target = subject.report.base == .cut ? row.programmed : row.programmedYear
        let formula = AchievementFormula(subject.report.mode, row.annualisation)
        guard formula.part == .figure(.executed), formula.whole == .figure(.programme), target.isCount,
            let programmed = target.number.flatMap({ Fraction($0) }), programmed > .zero, !printed.value.isNegative,
            let exact = printed.value * programmed / Fraction.hundred
        else { return nil }
        let floor = exact.numerator / exact.denominator
        let counts = [Fraction(floor), Fraction(floor &+ 1)].compactMap(\.self)
        let percents = counts.compactMap { Fraction.hundred * $0 / programmed }
        guard percents.count == 2,
            percents.allSatisfy({ printed.reproduction(of: MeasuredFigure($0)) == .none })
        else { return nil }
        return .countImpossible(
            below: CountedPercent(count: counts[0].value, percent: percents[0].value),
            above: CountedPercent(count: counts[1].value, percent: percents[1].value))
    }
}

extension Reading {
    /// Whether it's a whole number, written without decimals.
    fileprivate var isCount: Bool { number.map { $0 == $0.rounded() } ?? false && halfUnit == 0.5 }
}
