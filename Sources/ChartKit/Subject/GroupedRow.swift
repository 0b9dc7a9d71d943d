import Reports

/// A row of a chart of groups: a node above indicators, or an indicator.
struct GroupedRow {
    /// The node.
    var node: ReportNode
    /// How many levels its group stands below the topmost ones.
    var depth: Int
    /// The row of its group's head, its own for a head; nil for an indicator of the plan itself.
    var head: Int?
    /// Whether indicators, or other heads, follow that belong to it.
    var isHead: Bool

    /// The rows of groups in order: every node above one is a row before it, the first time that it's met.
    static func rows(of groups: [IndicatorGroup]) -> [GroupedRow] {
        var rows: [GroupedRow] = []
        for group in groups {
            for (index, node) in group.above.enumerated() {
                rows.append(
                    GroupedRow(
                        node: node, depth: group.depth - group.above.count + index, head: rows.count, isHead: true))
            }
            let head = group.head.map { _ in rows.count }
            if let node = group.head {
                rows.append(GroupedRow(node: node, depth: group.depth, head: head, isHead: true))
            }
            rows += group.indicators.map { GroupedRow(node: $0, depth: group.depth, head: head, isHead: false) }
        }
        return rows
    }

    /// How far its name stands to the right, in points.
    var indent: Double { 10 * Double(depth) }
}
