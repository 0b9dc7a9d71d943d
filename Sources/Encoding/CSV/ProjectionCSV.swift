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
            var row: [CSVText.Field] = [
                .text(unit), .text(cut.description), .text(horizon.description), .text(node.id), .text(node.level),
                .text(node.parent), .text(node.name), .number(node.reported.achievement),
                .number(node.projected.achievement), .number(node.moved),
            ]
            row += [
                .number(independent?.low), .number(independent?.high),
                .number(node.independent?.probability ?? estimate?.probability), .number(together?.low),
                .number(together?.high), .number(node.together?.probability), .text(node.outlook?.rawValue),
            ]
            row += [
                .number(node.indicator?.reported), .text(estimate?.reported?.description), .number(estimate?.value),
                .number(widest?.low), .number(widest?.high), .number(estimate?.target), .number(estimate?.pace),
                .number(estimate?.requiredPace), .text(estimate?.method),
                .text(estimate.map { $0.flags.map(\.rawValue).joined(separator: " ") }),
            ]
            table.append(row)
        }
        return table.text
    }
}
