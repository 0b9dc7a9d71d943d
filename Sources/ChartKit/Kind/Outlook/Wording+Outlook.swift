import PlanModel
import Reports

/// The texts of an outlook chart.
extension Wording {
    /// What was reported at the cut.
    var reportedMark: String { isSpanish ? "Reportado al corte" : "Reported at the cut" }

    /// The titles of the columns.
    var outlookTitles: [String] {
        isSpanish
            ? ["Reportado", "Proyectado", "Intervalo 95 %", "Prob. de meta"]
            : ["Reported", "Projected", "95 % interval", "P(target)"]
    }

    /// The probability of reaching 100 %: of independent indicators, and of those that move together where it differs in
    /// print; nil where nothing is claimed.
    func probabilities(of node: ProjectedNode) -> String? {
        let known = [node.independent?.probability, node.together?.probability].compactMap {
            $0.map { numbers.percent(100 * $0, decimals: 0) }
        }
        guard let first = known.first, let last = known.last else { return nil }
        return first == last ? first : "\(first) / \(last)"
    }

    /// How many nodes will probably reach their target, in a sentence that says it's a projection.
    func outlookFinding(of nodes: [ProjectedNode], in projection: Projection) -> String {
        let date = numbers.date(projection.horizon)
        let head = isSpanish ? "Proyección al \(date): " : "Projection to \(date): "
        let groups = nodes.filter { $0.parent != nil }
        let counted = groups.isEmpty ? nodes : groups
        func count(_ outlook: Outlook?) -> Int { counted.count { $0.outlook == outlook } }
        let parts = [
            (count(.likely), isSpanish ? "probable" : "likely"),
            (count(.uncertain), isSpanish ? "incierta" : "uncertain"),
            (count(.unlikely), isSpanish ? "improbable" : "unlikely"),
            (count(nil), isSpanish ? "sin intervalo conocido" : "without a known interval"),
        ].filter { $0.0 > 0 }.map { "\($0.1) \(isSpanish ? "en" : "in") \($0.0)" }
        let what =
            isSpanish
            ? "la meta de \(counted.count) \(counted.count == 1 ? "nodo" : "nodos") es "
            : "the target of \(counted.count) \(counted.count == 1 ? "node" : "nodes") is "
        return head + what + parts.joined(separator: ", ")
    }

    /// The chart in words and numbers.
    func outlookText(of nodes: [ProjectedNode], in projection: Projection) -> String {
        let sentences = nodes.map { node -> String in
            func percent(_ outcome: Outcome) -> String {
                outcome.achievement.map { numbers.percent($0) } ?? word(of: outcome)?.uncapitalisedFirst ?? "–"
            }
            let figures =
                isSpanish
                ? "reportado \(percent(node.reported)), proyectado \(percent(node.projected))"
                : "reported \(percent(node.reported)), projected \(percent(node.projected))"
            let interval = node.independent?.intervals.last.map { interval in
                let ends = [interval.low, interval.high].map { numbers.percent($0) }
                return isSpanish
                    ? ", intervalo de 95 % de \(ends[0]) a \(ends[1])" : ", 95 % interval \(ends[0]) to \(ends[1])"
            }
            let probability = probabilities(of: node).map {
                (isSpanish ? ", probabilidad de meta " : ", probability of the target ") + $0
            }
            return "\(node.name.withoutStop): \(figures)\(interval ?? "")\(probability ?? "")."
        }
        return (["\(subtitle(of: projection.report))."] + sentences).joined(separator: " ")
    }
}
