import PlanModel
public import Reports
public import Words

extension Comparison {
    /// One row for each node, with the columns `achievement_<key>`, `status_<key>` (why there's no figure) and `rank_<key>`
    /// for each methodology and, after the first, its difference, rank shift and causes (`node:points`, separated by blanks).
    /// Against the plan's goal, a `trajectory_<key>` and a `gap_<key>` for each come last; a `horizon_<key>` where one of
    /// them projects, empty for those that measure at the cut.
    public func csv(for reader: CSVReader = .program) -> String {
        let later = keys.dropFirst()
        let hasTrajectories = reports[0].base == .plan
        let isProjection = reports.contains { $0.horizon != nil }
        var table = CSVText(
            header: ["unit", "cut", "node", "level", "parent", "name"] + keys.map { "achievement_\($0)" }
                + keys.map { "status_\($0)" } + keys.map { "rank_\($0)" }
                + later.flatMap { ["difference_\($0)", "shift_\($0)", "causes_\($0)"] }
                + (hasTrajectories ? keys.flatMap { ["trajectory_\($0)", "gap_\($0)"] } : [])
                + (isProjection ? keys.map { "horizon_\($0)" } : []), for: reader)
        for (index, node) in nodes.enumerated() {
            var row: [CSVText.Field] = [
                reports[0].unit, reports[0].cut?.description, node.id, node.level, node.parent, node.name,
            ].map(CSVText.Field.text)
            row += node.outcomes.map { .number($0.achievement) }
            row += node.outcomes.map { .text($0.status) }
            row += node.ranks.map(CSVText.Field.count)
            for key in later.indices {
                let causes = node.causes[key].map { "\($0.node):\(numberText($0.points))" }
                row += [.number(node.differences[key]), .count(node.shifts[key]), .text(causes.joined(separator: " "))]
            }
            for measured in hasTrajectories ? reports.map({ $0.nodes[index] }) : [] {
                row += [.number(measured.trajectory), .number(measured.gap)]
            }
            if isProjection { row += reports.map { .text($0.horizon?.description) } }
            table.append(row)
        }
        return table.text
    }
}
