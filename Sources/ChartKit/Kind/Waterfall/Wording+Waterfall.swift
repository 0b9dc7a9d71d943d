import PlanModel
import Reports

/// The texts of a waterfall chart.
extension Wording {
    /// The outline around a bar.
    var fullContribution: String {
        let hundred = numbers.percent(PercentScale.goal, decimals: 0)
        return isSpanish ? "Lo que aportaría al \(hundred)" : "What it would add at \(hundred)"
    }

    /// What printed points lack to the printed total.
    var roundingRest: String { isSpanish ? "Resto del redondeo" : "Rest of the rounding" }

    /// The titles of the columns.
    func waterfallTitles(of report: Report) -> [String] {
        isSpanish
            ? ["Aporte (puntos)", "Peso", figureTitle(of: report)]
            : ["Adds (points)", "Weight", figureTitle(of: report)]
    }

    /// What made a node's achievement of what its parts add up to.
    func treatment(of node: ReportNode) -> String {
        switch node.cause {
        case .cap: cap.capitalisedFirst
        case .floor: floor.capitalisedFirst
        case .strategies(let names): listed(names, inSpanish: isSpanish)
        case nil: isSpanish ? "Ajuste" : "Adjustment"
        }
    }

    /// What the node comes to, and which part lacks most and which gives most beyond its share.
    func waterfallFinding(of node: ReportNode, parts: [ReportNode]) -> String {
        let name = node.parent == nil ? isSpanish ? "El plan" : "The plan" : node.shortName.withoutStop
        let value = node.outcome.achievement.map { numbers.percent($0) } ?? "–"
        let head = isSpanish ? "\(name) llega a \(value)" : "\(name) comes to \(value)"
        guard parts.addTheirShares else {
            let most = parts.max { $0.contribution ?? -.infinity < $1.contribution ?? -.infinity }
            guard let most, let points = most.contribution.map({ numbers.points($0) }) else { return head }
            let part = most.shortName.withoutStop
            return isSpanish
                ? "\(head): \(part) aporta lo más, \(points) puntos" : "\(head): \(part) adds most, \(points) points"
        }
        let measured = parts.compactMap { part in
            part.contribution.flatMap { points in part.share.map { (part: part, points: points, full: 100 * $0) } }
        }
        func beyond(_ item: (part: ReportNode, points: Double, full: Double)) -> Double {
            (item.points - item.full).roundedHalfUp(decimals: 2)
        }
        let worst = measured.filter { beyond($0) < 0 }.min { beyond($0) < beyond($1) }
        let best = measured.filter { beyond($0) > 0 }.max { beyond($0) < beyond($1) }
        var sentences: [String] = []
        if let worst {
            let (points, full) = (numbers.points(worst.points), numbers.points(worst.full))
            let part = worst.part.shortName.withoutStop
            sentences.append(
                isSpanish
                    ? "\(part) aporta \(points) de sus \(full) puntos" : "\(part) adds \(points) of its \(full) points")
        }
        if let best {
            let points = numbers.points(beyond(best))
            let part = best.part.shortName.withoutStop
            sentences.append(
                isSpanish ? "\(part) aporta \(points) puntos de más" : "\(part) adds \(points) points beyond its share")
        }
        if sentences.isEmpty {
            return head + (isSpanish ? "; cada parte aporta lo suyo" : "; each part adds its share")
        }
        return "\(head): \(sentences.joined(separator: "; "))"
    }

    /// The chart in words and numbers.
    func waterfallText(of report: Report, node: ReportNode, shown: [WaterfallStep]) -> String {
        let sentences = shown.map { step -> String in
            let points = step.span.map { numbers.signed($0.to - $0.from) } ?? step.figures.first?.text ?? "–"
            let name = step.name.withoutStop
            return step.isTotal
                ? "\(name): \(numbers.percent(step.span?.to ?? 0))."
                : "\(name): \(points) \(isSpanish ? "puntos" : "points")."
        }
        return (["\(subtitle(of: report, at: node.id))."] + sentences).joined(separator: " ")
    }
}
