import PlanModel
public import Reports
public import Words

extension Projection {
    /// A row for each node: achievements in percent, an indicator's amounts in its unit, intervals of 95 %.
    public func csv(for reader: CSVReader = .program) -> String {
        var table = CSVText(
            header: [
                "unit", "cut", "horizon", "node", "level", "parent", "name", "reported", "projected", "moved", "low",
                "high", "probability", "low_together", "high_together", "probability_together", "outlook", "executed",
                "reported_on", "estimate", "estimate_low", "estimate_high", "target", "pace", "required_pace",
                "method", "flags",
            ], for: reader)
        for node in nodes {
            let (estimate, widest) = (node.indicator?.estimate, node.indicator?.intervals.last)
            let (independent, together) = (node.independent?.intervals.last, node.together?.intervals.last)
            table.append([
                unit, cut.description, horizon.description, node.id, node.level, node.parent, node.name,
                field(node.reported.achievement), field(node.projected.achievement), field(node.moved),
                field(independent?.low), field(independent?.high),
                field(node.independent?.probability ?? estimate?.probability), field(together?.low),
                field(together?.high), field(node.together?.probability), node.outlook?.rawValue,
                field(node.indicator?.reported), estimate?.reported?.description, field(estimate?.value),
                field(widest?.low), field(widest?.high), field(estimate?.target), field(estimate?.pace),
                field(estimate?.requiredPace), estimate?.method,
                estimate.map { $0.flags.map(\.rawValue).joined(separator: " ") },
            ])
        }
        return table.text
    }
}
