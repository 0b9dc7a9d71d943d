import PlanModel
import Reports
import Words

/// Weights that are meant as shares of 100 or of 1 add up to it. A miss changes no result, but somebody forgot something.
///
/// Weights are relative by definition, and whatever they add up to is well. They're shares only where that's evident: the
/// matrix gives them in percent, or two groups at least, and more than not, add up to the same whole exactly.
struct WeightsSumRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        let groups = subject.inner.compactMap { WeightGroup(under: $0, in: subject) }
        let usual = WeightGroup.wholes.first { whole in
            let exact = groups.count { $0.total == whole }
            return exact > 1 && 2 * exact > groups.count
        }
        return groups.compactMap { group in
            guard let whole = group.inPercentOf ?? usual, !group.adds(to: whole) else { return nil }
            return AuditFinding(
                .weightsSum(whole: whole), group.node.id, at: group.place, printed: numberText(group.total),
                recomputed: whole, difference: (Fraction(group.total) - Fraction(whole))?.value ?? group.total - whole)
        }
    }
}

/// The weights of the children of a node.
private struct WeightGroup {
    static let wholes = [100.0, 1.0]

    let node: ReportNode
    /// Their sum.
    let total: Double
    /// The whole that they are shares of by the percent sign in the matrix.
    let inPercentOf: Double?
    /// Where the first of them stands.
    let place: Place?
    /// What rounding each weight to the last place that any of them has can make of the whole.
    private let tolerance: Double

    /// Nil for a single child, and for equal weights that make no whole: those are there where nobody gave any.
    init?(under node: ReportNode, in subject: AuditSubject) {
        let children = subject.children(of: node)
        let weights = children.map(\.weight)
        let exact = weights.reduce(Fraction.zero as Fraction?) { $0 + Fraction($1) }
        total = exact?.value ?? weights.reduce(0, +)
        guard children.count > 1, Set(weights).count > 1 || Self.wholes.contains(total) else { return nil }
        self.node = node
        place = children.first.flatMap { subject.place(.weight, of: $0) }
        let arePercent = children.allSatisfy { child in
            child.indicator?.observation.weight == child.weight
                && subject.columns.isPercent(.weight, in: child.origin)
        }
        // Spreadsheets keep percentages as fractions of 1.
        inPercentOf = arePercent ? (weights.allSatisfy { $0 <= 1 } ? 1 : 100) : nil
        let decimals = (0..<16).first { places in
            weights.allSatisfy { $0.roundedHalfUp(decimals: places) == $0 }
        }
        let unit = (0..<(decimals ?? 16)).reduce(1.0) { unit, _ in unit / 10 }
        tolerance = unit / 2 * Double(weights.count)
    }

    func adds(to whole: Double) -> Bool { abs(total - whole) <= tolerance * (1 + 1e-9) }
}
