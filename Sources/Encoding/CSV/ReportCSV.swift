import PlanModel
public import Reports
public import Words

extension Report {
    /// One row for each node, with the names of `corte.report/1` as columns.
    public func csv(for reader: CSVReader = .program) -> String {
        let header = [
            "unit", "cut", "node", "level", "parent", "name", "achievement", "status", "untreated", "state", "mask",
            "coverage", "lower", "upper", "weight", "share", "effectiveWeight", "contribution", "executed",
            "programmed",
            "published", "file", "line",
        ]
        var table = CSVText(header: header, for: reader)
        for node in nodes {
            table.append([
                unit, cut?.description, node.id, node.level, node.parent, node.name, field(node.outcome.achievement),
                node.outcome.status, field(node.untreated), node.band?.state.rawValue, field(node.mask),
                field(node.coverage), field(node.lower), field(node.upper), field(node.weight), field(node.share),
                field(node.effectiveWeight), field(node.contribution), field(node.executed), field(node.programmed),
                node.published?.text, node.origin?.file, node.origin?.row.map(String.init),
            ])
        }
        return table.text
    }
}
