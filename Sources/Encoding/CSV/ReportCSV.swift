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
            let row: [CSVText.Field] = [
                .text(unit), .text(cut?.description), .text(node.id), .text(node.level), .text(node.parent),
                .text(node.name), .number(node.outcome.achievement), .text(node.outcome.status),
                .number(node.untreated), .text(node.band?.state.rawValue), .number(node.mask), .number(node.coverage),
                .number(node.lower), .number(node.upper), .number(node.weight), .number(node.share),
                .number(node.effectiveWeight), .number(node.contribution), .number(node.executed),
                .number(node.programmed), .text(node.published?.text), .text(node.origin?.file),
                .count(node.origin?.row),
            ]
            table.append(row + (ideal.isEmpty ? [] : [.number(node.trajectory), .number(node.gap)]))
        }
        return table.text
    }
}
