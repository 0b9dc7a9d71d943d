import PlanModel
import Reports

/// The texts of an outlook chart.
extension Wording {
    /// What was reported, and of what: another programme than that of the projected figure beside it.
    var reportedMark: String {
        isSpanish ? "Reportado / programado al corte" : "Reported / programmed at the cut"
    }

    /// The titles of the columns.
    var outlookTitles: [String] {
        isSpanish
            ? ["Reportado", "Proyectado", "Intervalo 95\u{A0}%", "Prob. de meta"]
            : ["Reported", "Projected", "95% interval", "P(target)"]
    }

    /// The probability of reaching 100 %: of independent indicators, and of those that move together where it differs in
    /// print; nil where nothing is claimed.
    func probabilities(of node: ProjectedNode) -> String? {
        let known = [node.independent?.probability, node.together?.probability].compactMap {
            $0.map(probability)
        }
        guard let first = known.first, let last = known.last else { return nil }
        return first == last ? first : "\(first) / \(last)"
    }

    /// A probability from 0 to 1 in percent; what is nearly never or nearly always isn't called so, since it's counted over
    /// draws.
    func probability(_ value: Double) -> String {
        let least = 0.001
        if value < least { return "< " + numbers.percent(100 * least, decimals: 1) }
        if value > 1 - least, value < 1 { return "> " + numbers.percent(100 * (1 - least), decimals: 1) }
        return numbers.percent(100 * value, decimals: 0)
    }

    /// How many nodes will probably reach their target, in a sentence that says it's a projection.
    func outlookFinding(of nodes: [ProjectedNode], in projection: Projection) -> String {
        let date = numbers.date(projection.horizon)
        let head = isSpanish ? "Proyección al \(date): " : "Projection to \(date): "
        let groups = nodes.filter { $0.parent != nil }
        let counted = groups.isEmpty ? nodes : groups
        func count(_ outlook: Outlook?) -> Int { counted.count { $0.outlook == outlook } }
        var parts = [
            (count(.likely), isSpanish ? "meta probable en" : "target likely for"),
            (count(.uncertain), isSpanish ? "meta incierta en" : "target uncertain for"),
            (count(.unlikely), isSpanish ? "meta improbable en" : "target unlikely for"),
            (count(.met), isSpanish ? "meta cumplida en" : "target met for"),
            (count(.missed), isSpanish ? "meta no cumplida en" : "target missed for"),
            (count(nil), isSpanish ? "sin intervalo conocido en" : "no known interval for"),
        ].filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }
        if !parts.isEmpty {
            let nodes = isSpanish ? counted.count == 1 ? "nodo" : "nodos" : counted.count == 1 ? "node" : "nodes"
            parts[0] += (isSpanish ? " de " : " of ") + "\(counted.count) \(nodes)"
        }
        return head + parts.joined(separator: ", ")
    }

    /// What the intervals and probabilities of nodes hold for.
    var dependenceNote: String {
        isSpanish
            ? "Los intervalos son los más amplios de dos supuestos, que los indicadores vayan cada uno por su lado o todos "
                + "juntos; donde las probabilidades difieren, están en ese orden."
            : "The intervals are the wider ones of two assumptions, that indicators go their own ways or all together; where "
                + "the probabilities differ they stand in that order."
    }

    /// The chart in words and numbers.
    func outlookText(of nodes: [ProjectedNode], at focus: String?, in projection: Projection) -> String {
        let sentences = nodes.map { node -> String in
            func percent(_ outcome: Outcome) -> String {
                outcome.achievement.map { numbers.percent($0) } ?? word(of: outcome)?.uncapitalisedFirst ?? "–"
            }
            let figures =
                isSpanish
                ? "reportado \(percent(node.reported)), proyectado \(percent(node.projected))"
                : "reported \(percent(node.reported)), projected \(percent(node.projected))"
            let interval = node.intervals.last.map { interval in
                let ends = [interval.low, interval.high].map { numbers.percent($0) }
                return isSpanish
                    ? ", intervalo de 95 % de \(ends[0]) a \(ends[1])" : ", 95 % interval \(ends[0]) to \(ends[1])"
            }
            let probability = probabilities(of: node).map {
                (isSpanish ? ", probabilidad de meta " : ", probability of the target ") + $0
            }
            return "\(node.name.withoutStop): \(figures)\(interval ?? "")\(probability ?? "")."
        }
        let bases = "\(reportedMark). \(basis(of: projection.report))."
        return (["\(subtitle(of: projection.report, at: focus)).", bases] + sentences).joined(separator: " ")
    }
}
