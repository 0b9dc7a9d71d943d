package import PlanModel
import Reports

/// The words of the charts that show a course and where it leads.
extension Wording {
    var executedLine: String { isSpanish ? "Ejecutado" : "Executed" }
    var programmedLine: String { isSpanish ? "Programado" : "Programmed" }
    var partlyReported: String { isSpanish ? "Corte sin todos los reportes" : "Cut without all reports" }
    var projectedLine: String { isSpanish ? "Proyectado" : "Projected" }

    /// `corte 31/03/2024`.
    package func cutLabel(_ cut: Cut) -> String { "\(self.cut) \(numbers.date(cut))" }

    /// `último reporte 31/12/2023`.
    func lastReportLabel(_ cut: Cut) -> String {
        "\(isSpanish ? "último reporte" : "last report") \(numbers.date(cut))"
    }

    /// How a node's figures are written: percents, or an indicator's amounts.
    func writer(for node: ProjectedNode) -> (Double) -> String {
        node.indicator == nil
            ? { numbers.percent($0, decimals: $0 == $0.rounded() ? 0 : nil) } : { numbers.shortest($0, decimals: 2) }
    }

    /// What the end of the year wants: all of it, or an indicator's target.
    func target(of node: ProjectedNode) -> Double? {
        guard let indicator = node.indicator else { return PercentScale.goal }
        return indicator.estimate?.target ?? indicator.observation.programmedYear.number
    }

    /// What that is called.
    func target(_ node: ProjectedNode) -> String {
        node.indicator == nil ? isSpanish ? "Programado del año" : "Year's programme" : isSpanish ? "Meta" : "Target"
    }

    /// The label at the projected point: it, and the interval of 95 %.
    func projectedLines(_ prospect: ProjectedNode.Prospect, isFan: Bool, write: (Double) -> String) -> [String] {
        let point = "**\(projectedLine) \(write(prospect.value))**"
        guard let widest = prospect.intervals.last else {
            return [point, isSpanish ? "sin intervalo conocido" : "no known interval"]
        }
        let percent = numbers.percent(widest.coverage, decimals: 0)
        return [point, "\(percent): \(write(widest.low)) – \(write(widest.high))"]
    }

    /// Where a node is heading, and how sure that is, in a sentence that says it's a projection.
    func fanFinding(of node: ProjectedNode, in projection: Projection) -> String {
        let (name, date) = (shortName(of: node), numbers.date(projection.horizon))
        let write = writer(for: node)
        let value = node.indicator == nil ? node.projected.achievement : node.prospects.last?.value
        let whole =
            node.indicator == nil
            ? isSpanish ? " de lo programado" : " of the programme"
            : target(of: node).map { beside($0, of: node) } ?? unit(of: node)
        let head =
            (isSpanish ? "Proyección al " : "Projection to ") + "\(date): \(name), \(value.map(write) ?? "–")\(whole)"
        let known = [
            node.indicator?.estimate?.probability, node.independent?.probability, node.together?.probability,
        ].compactMap { $0.map(probability) }
        guard let first = known.first, let last = known.last else {
            return head + (isSpanish ? "; no se sabe cuánto puede variar" : "; how far off that may be isn't known")
        }
        let what = isSpanish ? "; probabilidad de meta " : "; probability of the target "
        guard first != last else { return head + what + first }
        return head + what
            + (isSpanish
                ? "\(first) (independientes) o \(last) (juntos)" : "\(first) (independent) or \(last) (together)")
    }

    /// An indicator's target after what was done, in its unit; of a falling one that less is better.
    private func beside(_ target: Double, of node: ProjectedNode) -> String {
        let text = writer(for: node)(target) + unit(of: node)
        guard node.indicator?.observation.annualisation == .falling else { return (isSpanish ? " de " : " of ") + text }
        return isSpanish ? " frente a \(text) (menos es mejor)" : " against \(text) (less is better)"
    }

    /// An indicator's unit behind a number. Of a percent it isn't told: the number may be its fraction.
    private func unit(of node: ProjectedNode) -> String {
        guard let unit = node.indicator?.observation.measureUnit, !unit.isEmpty, !unit.contains("%"),
            !unit.lowercased().hasPrefix("porcent"), !unit.lowercased().hasPrefix("percent")
        else { return "" }
        return " \(unit)"
    }

    /// Where a node stands at its last cut, in a sentence.
    func evolutionFinding(of node: ProjectedNode, at step: ProjectedNode.Step, goal: Double?) -> String {
        let (name, date) = (shortName(of: node), numbers.date(step.cut))
        let write = writer(for: node)
        let executed = step.executed.map(write) ?? "–"
        guard node.indicator != nil else {
            return isSpanish
                ? "\(name): \(executed) de lo programado para \(step.cut.year) al corte \(date)"
                : "\(name): \(executed) of the programme for \(step.cut.year) by the cut \(date)"
        }
        let whole = goal.map { beside($0, of: node) } ?? unit(of: node)
        return isSpanish
            ? "\(name): \(executed)\(whole) al corte \(date)" : "\(name): \(executed)\(whole) by the cut \(date)"
    }

    /// A projection in words and numbers.
    func fanText(of node: ProjectedNode, in projection: Projection) -> String {
        let write = writer(for: node)
        var sentences = [fanFinding(of: node, in: projection) + "."] + steps(of: node, write: write)
        if let prospect = node.prospects.last {
            sentences += prospect.intervals.map { interval in
                let percent = numbers.percent(interval.coverage, decimals: 0)
                return isSpanish
                    ? "Intervalo de \(percent): \(write(interval.low)) a \(write(interval.high))."
                    : "Interval of \(percent): \(write(interval.low)) to \(write(interval.high))."
            }
        }
        return sentences.joined(separator: " ")
    }

    /// A course in words and numbers.
    func evolutionText(of node: ProjectedNode, goal: Double?) -> String {
        let write = writer(for: node)
        let whole = goal.map { ["\(target(node)): \(write($0))."] } ?? []
        return (["\(shortName(of: node))."] + steps(of: node, write: write) + whole).joined(separator: " ")
    }

    private func steps(of node: ProjectedNode, write: (Double) -> String) -> [String] {
        node.path.map { step in
            let executed = step.executed.map(write) ?? notReported.uncapitalisedFirst
            let part =
                step.executed == nil || step.isWhole
                ? "" : " (\(isSpanish ? "cobertura" : "coverage") \(numbers.percent(100 * step.coverage, decimals: 0)))"
            let due = step.programmed.map { (isSpanish ? ", programado " : ", programmed ") + write($0) } ?? ""
            return "\(numbers.date(step.cut)): \(executed)\(part)\(due)."
        }
    }

    /// Its name, or its code where there's none or it's long.
    func shortName(of node: ProjectedNode) -> String {
        if node.name.isEmpty { return node.parent == nil ? "Plan" : node.id }
        return node.name.count <= 60 ? node.name : node.id
    }
}
