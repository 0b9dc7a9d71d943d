import PlanModel
package import Reports

extension Wording {
    /// How many nodes reach 100 %, how many stay below, and how many have no figure: the finding of a chart. A single
    /// node speaks for itself.
    package func finding(on nodes: [ReportNode], called names: String) -> String {
        if let node = nodes.first, nodes.count == 1 { return sentence(on: node) }
        let achievements = nodes.compactMap { $0.outcome.achievement?.roundedHalfUp(decimals: 2) }
        let reached = achievements.filter { $0 >= 100 }.count
        let below = achievements.count - reached
        let missing = nodes.count - achievements.count
        let hundred = numbers.percent(100, decimals: 0)
        var parts: [String]
        if isSpanish {
            parts = ["\(reached) de \(nodes.count) \(names) \(reached == 1 ? "alcanza" : "alcanzan") el \(hundred)"]
            if below > 0 { parts.append("\(below) \(below == 1 ? "queda" : "quedan") por debajo") }
            if missing > 0 { parts.append("\(missing) sin dato") }
        } else {
            parts = ["\(reached) of \(nodes.count) \(names) \(reached == 1 ? "reaches" : "reach") \(hundred)"]
            if below > 0 { parts.append("\(below) \(below == 1 ? "stays" : "stay") below") }
            if missing > 0 { parts.append("\(missing) without a figure") }
        }
        return parts.joined(separator: "; ")
    }

    /// What the nodes of a level are called in a sentence.
    package func plural(ofLevel level: String) -> String {
        switch level {
        case Plan.indicatorLevel: isSpanish ? "indicadores" : "indicators"
        case "objective", "objetivo": isSpanish ? "objetivos" : "objectives"
        case "program", "programme", "programa": isSpanish ? "programas" : "programmes"
        case "project", "proyecto": isSpanish ? "proyectos" : "projects"
        default: isSpanish ? "componentes" : "parts"
        }
    }

    /// A node's achievement and state in a sentence, for example `Objetivo 3: 95,19 %, en rezago`.
    package func sentence(on node: ReportNode) -> String { "\(node.name.withoutStop): \(figure(node))" }

    /// What changed a node's achievement, and what it was before, for example `(tope; 176,98 %)`; nil where nothing did.
    package func treatmentNote(of node: ReportNode) -> String? {
        guard let untreated = node.untreated, let achievement = node.outcome.achievement,
            untreated.roundedHalfUp(decimals: 2) != achievement.roundedHalfUp(decimals: 2)
        else { return nil }
        let reason =
            switch node.cause {
            case .cap: cap
            case .floor: floor
            case .strategies(let names): listed(names, inSpanish: isSpanish)
            case nil: isSpanish ? "ajuste" : "adjusted"
            }
        return "(\(reason); \(numbers.percent(untreated)))"
    }

    /// What a reader who can't see a page is told: its finding, each node's figure, and in full what was shortened.
    package func alternativeText(title: String, nodes: [ReportNode], shortened: [String] = []) -> String {
        ([title + "."] + nodes.map { sentence(on: $0) + "." } + shortened).joined(separator: " ")
    }
}
