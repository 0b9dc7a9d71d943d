import PlanModel

/// Weights that are meant as parts of 1 or 100 add up to it. Weights are relative, so that a miss changes no result; but
/// somebody forgot something.
struct WeightsSumRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        let groups = subject.inner.map { (node: $0, weights: subject.children(of: $0).map(\.weight)) }
            // Equal weights say nothing but that they're equal.
            .filter { Set($0.weights).count > 1 }
            .map { (node: $0.node, sum: Sum($0.weights)) }
        let usual = Sum.wholes.first { whole in
            groups.contains { $0.sum.isWhole(whole) }
        }
        return groups.compactMap { node, sum in
            guard !Sum.wholes.contains(where: sum.isWhole),
                let whole = Sum.wholes.first(where: { sum.isNear($0, within: $0 == usual ? 0.5 : 0.1) })
            else { return nil }
            let place = subject.children(of: node).first.flatMap { subject.place(.weight, of: $0) }
            return AuditFinding(
                .weightsSum(whole: whole), node.id, at: place, printed: numberText(sum.total), recomputed: whole,
                difference: (Fraction(sum.total) - Fraction(whole))?.value ?? sum.total - whole)
        }
    }

    /// Weights added up.
    private struct Sum {
        static let wholes = [100.0, 1.0]

        let total: Double
        /// What rounding each weight to the last place that any of them has can make of the whole.
        let tolerance: Double
        let largest: Double

        init(_ weights: [Double]) {
            let exact = weights.reduce(Fraction.zero as Fraction?) { $0 + Fraction($1) }
            total = exact?.value ?? weights.reduce(0, +)
            let decimals = (0..<16).first { places in
                weights.allSatisfy { $0.roundedHalfUp(decimals: places) == $0 }
            }
            let unit = (0..<(decimals ?? 16)).reduce(1.0) { unit, _ in unit / 10 }
            tolerance = unit / 2 * Double(weights.count)
            largest = weights.max() ?? 0
        }

        func isWhole(_ whole: Double) -> Bool { largest < whole && abs(total - whole) <= tolerance * (1 + 1e-9) }

        func isNear(_ whole: Double, within part: Double) -> Bool {
            largest < whole && abs(total - whole) <= part * whole
        }
    }
}
