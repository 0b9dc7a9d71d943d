import ChartKit
import PlanModel
import Reports

/// The words that say by what methodology a table's figures were made.
extension TableWords {
    var methodology: String { pick("Metodología", "Methodology") }

    /// `Huella: sha256:…`
    func fingerprint(_ methodology: MethodologyStamp) -> String {
        pick("Huella", "Fingerprint") + ": " + methodology.fingerprint
    }

    /// `Módulos: capped 1.0.0 (incluido) · median 1.0.0 (./libStrategyMedian.so, sha256:…)`
    func modules(_ methodology: MethodologyStamp) -> String {
        pick("Módulos", "Modules") + ": " + moduleNames(methodology).joined(separator: " · ")
    }

    /// `capped 1.0.0 (incluido)`, `median 1.0.0 (./libStrategyMedian.so, sha256:…)`
    func moduleNames(_ methodology: MethodologyStamp) -> [String] {
        methodology.strategies.map { strategy in
            let origin = strategy.file.map { "\($0), sha256:\(strategy.sha256)" } ?? pick("incluido", "bundled")
            return "\(strategy.name) \(strategy.version) (\(origin))"
        }
    }

    /// What belongs to the methodology beside its chain, for example `Cobertura mínima 80 % · pesos «auditor»`; nil where
    /// nothing was asked for and the year has no set of weights.
    func conditions(_ methodology: MethodologyStamp) -> String? {
        let parts =
            wording.minimums(methodology.minimumCoverage) + (methodology.weights.map { [wording.weightSet($0)] } ?? [])
        guard let first = parts.first else { return nil }
        return ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst()).joined(separator: " · ")
    }

    /// The lines over a table that say how it was measured.
    func head(_ methodology: MethodologyStamp, base: Base, mode: Mode, horizon: Cut? = nil) -> [String] {
        [
            ["\(self.methodology): \(methodology.expression)", horizon.map(due) ?? self.base(base), self.mode(mode)]
                .compactMap(\.self).joined(separator: " · "), fingerprint(methodology), modules(methodology),
            conditions(methodology),
        ].compactMap(\.self)
    }

    /// A compared methodology under its key.
    func compared(
        _ key: String, _ methodology: MethodologyStamp, base: Base, mode: Mode, horizon: Cut? = nil
    ) -> [String] {
        [
            ["\(key) = \(methodology.expression)", horizon.map(due) ?? self.base(base), self.mode(mode)]
                .compactMap(\.self).joined(separator: " · "), methodology.fingerprint, modules(methodology),
        ]
    }

    /// `«a» y «b» son la misma metodología`
    func equal(_ pair: EqualMethodologies, on subject: ComparedSubject) -> String {
        switch pair.reason {
        case .sameMethodology:
            pick(
                "«\(pair.first)» y «\(pair.second)» son la misma metodología",
                "'\(pair.first)' and '\(pair.second)' are the same methodology")
        case .sameFigures:
            pick("«\(pair.first)» y «\(pair.second)» no difieren en ", "'\(pair.first)' and '\(pair.second)' differ ")
                + (subject == .plan ? pick("ningún nodo", "at no node") : pick("ninguna unidad", "for no unit"))
        }
    }

    /// What a methodology changes against the first: differences, ranks, and the order, a line each.
    func summary(_ summary: ShiftSummary, first: String, second: String, of subject: ComparedSubject) -> [String] {
        func number(_ value: Double?, decimals: Int = 2) -> String {
            value.map { wording.numbers.text($0, decimals: decimals) } ?? "–"
        }
        let ordered = subject == .plan ? pick("los indicadores", "the indicators") : pick("las unidades", "the units")
        return [
            pick("\(second) frente a \(first): diferencia media ", "\(second) against \(first): mean difference ")
                + number(summary.meanDifference) + pick(", mayor ", ", largest ") + number(summary.largestDifference)
                + pick(" puntos", " points"),
            pick("cambio de puesto medio ", "mean shift of rank ") + number(summary.meanShift)
                + pick(", mayor ", ", largest ") + (summary.largestShift.map(String.init) ?? "–")
                + pick("; orden de \(ordered): Spearman ", "; order of \(ordered): Spearman ")
                + number(summary.spearman, decimals: 3) + ", Kendall " + number(summary.kendall, decimals: 3),
        ]
    }
}

/// What methodologies are compared on.
enum ComparedSubject {
    /// The nodes of one plan.
    case plan
    /// The plans of many units.
    case units
}
