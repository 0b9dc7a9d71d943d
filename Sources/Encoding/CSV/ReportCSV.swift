import PlanModel
public import Reports
public import Words

extension Report {
    /// One row for each node, with the names of `corte.report/1` as columns; `trajectory` and `gap` come last, against the
    /// plan's goal alone.
    public func csv(for reader: CSVReader = .program) -> String {
        let header = [
            "unit", "cut", "node", "level", "parent", "name", "achievement", "status", "untreated", "state", "mask",
            "coverage", "lower", "upper", "weight", "share", "effectiveWeight", "contribution", "executed",
            "programmed",
            "published", "file", "line",
        ]
        let ideal = base == .plan ? ["trajectory", "gap"] : []
        var table = CSVText(header: header + ideal, for: reader)
        for node in nodes {
            let row = [
                unit, cut?.description, node.id, node.level, node.parent, node.name, field(node.outcome.achievement),
                node.outcome.status, field(node.untreated), node.band?.state.rawValue, field(node.mask),
                field(node.coverage), field(node.lower), field(node.upper), field(node.weight), field(node.share),
                field(node.effectiveWeight), field(node.contribution), field(node.executed), field(node.programmed),
                node.published?.text, node.origin?.file, node.origin?.row.map(String.init),
            ]
            table.append(row + (ideal.isEmpty ? [] : [field(node.trajectory), field(node.gap)]))
        }
        return table.text
    }
}
