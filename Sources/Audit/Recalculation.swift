import Measurement
import PlanModel
import Reports

/// A plan measured in other ways than its own by the same engine, for finding out how a published figure came about.
struct Recalculation {
    let engine: MeasuringEngine
    let plan: Plan
    let methodology: String?
    let options: MeasurementOptions
    /// The plan measured in its own way.
    let report: Report

    /// With all weights equal; nil where that can't be measured.
    func withEqualWeights() -> Report? {
        try? engine.measure(Self.withoutWeights(plan), using: methodology, options: optionsWithoutWeights)
    }

    /// The nodes above a level with what was published of that level in place of what was measured.
    func fromPublished(level: String, equalWeights: Bool) -> Report? {
        let isLeaf = level == Plan.indicatorLevel
        guard let changed = isLeaf ? withPublishedIndicators : withPublishedNodes(level: level) else { return nil }
        let expression = isLeaf ? methodology : expression(above: level)
        // Published figures are percentages of what was due: nothing of the year or of a baseline is left in them.
        var options = equalWeights ? optionsWithoutWeights : self.options
        options.base = .cut
        options.mode = .simple
        return try? engine.measure(
            equalWeights ? Self.withoutWeights(changed) : changed, using: expression, options: options)
    }

    /// Whether the plan has figures of several years.
    var hasYears: Bool {
        let rows = plan.observations.filter { $0.unit == report.unit }
        return rows.contains { !$0.years.isEmpty || $0.planGoal.number != nil }
            || Set(rows.compactMap(\.cut?.year)).count > 1
    }

    /// Against another base; nil where that can't be measured.
    func against(_ base: Base) -> Report? {
        var options = options
        options.base = base
        return try? engine.measure(plan, using: methodology, options: options)
    }

    /// At another cut.
    func at(_ cut: Cut) -> Report? {
        var options = options
        options.cut = cut
        return try? engine.measure(plan, using: methodology, options: options)
    }

    /// With no indicator above 100.
    func withCappedIndicators() -> Report? {
        let above = Set(report.nodes.filter { $0.untreated ?? 0 > 100 }.compactMap(\.indicator?.observation))
        guard !above.isEmpty else { return nil }
        var changed = plan
        let hundred = Reading(.number(100), text: "100")
        for (index, row) in plan.observations.enumerated() where above.contains(row) {
            changed.observations[index].executed = hundred
            changed.observations[index].programmed = hundred
            changed.observations[index].programmedYear = hundred
            changed.observations[index].annualisation = nil
        }
        return try? engine.measure(changed, using: methodology, options: options)
    }

    private var optionsWithoutWeights: MeasurementOptions {
        var options = options
        options.weights = nil
        return options
    }

    private static func withoutWeights(_ plan: Plan) -> Plan {
        var plan = plan
        plan.weightSets = [:]
        for code in Array(plan.nodes.keys) { plan.nodes[code]?.weight = nil }
        for index in plan.observations.indices { plan.observations[index].weight = nil }
        return plan
    }

    private var withPublishedIndicators: Plan {
        var changed = plan
        for (index, row) in plan.observations.enumerated() {
            guard let published = row.published else { continue }
            changed.observations[index].executed = Reading(.number(published.value), text: published.text)
            changed.observations[index].programmed = Reading(.number(100), text: "100")
            changed.observations[index].annualisation = nil
        }
        return changed
    }

    /// The plan down to a level of its own, whose nodes become the indicators.
    private func withPublishedNodes(level: String) -> Plan? {
        guard let depth = plan.levels.firstIndex(of: level) else { return nil }
        var paths: [String: [String]] = [Plan.rootID: []]
        var rows: [Observation] = []
        for node in report.nodes {
            guard let parent = node.parent, let path = paths[parent] else { continue }
            paths[node.id] = path + [node.id]
            guard node.level == level else { continue }
            let figure = node.published?.value ?? node.outcome.achievement
            var row = Observation(
                indicator: node.id, path: path,
                programmed: node.outcome == .notProgrammed
                    ? Reading(.notProgrammed, text: "NP") : Reading(.number(100), text: "100"),
                executed: figure.map { Reading(.number($0), text: "") } ?? .absent, origin: Place(file: ""))
            row.unit = report.unit
            row.cut = report.cut
            row.weight = node.weight
            rows.append(row)
        }
        var changed = plan
        changed.levels = Array(plan.levels[..<depth])
        changed.observations = rows
        return changed
    }

    /// The methodology without the treatments that act at a level or below it, which published figures have gone through.
    private func expression(above level: String) -> String {
        let gone = plan.levels.drop { $0 != level } + [Plan.indicatorLevel]
        return report.methodology.strategies
            .filter { strategy in
                !strategy.parameters.contains { $0.name == "at" && gone.contains($0.value) }
            }
            .map { strategy in
                let parameters = strategy.parameters.map { "\($0.name)=\($0.value)" }
                return parameters.isEmpty ? strategy.name : "\(strategy.name):\(parameters.joined(separator: ","))"
            }
            .joined(separator: "+")
    }
}
