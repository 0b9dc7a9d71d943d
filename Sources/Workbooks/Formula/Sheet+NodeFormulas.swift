package import Reports

extension Sheet {
    /// Makes formulas of the figures of a report's nodes that follow from others on the sheet, which has a row for each.
    package mutating func compute(_ report: Report, _ layout: NodeFormulas.Layout) {
        let formulas = NodeFormulas(report, layout)
        for (row, node) in report.nodes.enumerated() {
            if let column = layout.untreated, let value = node.untreated, let mean = formulas.mean(of: row) {
                rows[row][column].content = .formula(mean, value)
            }
            if let value = node.outcome.achievement, let achievement = formulas.achievement(of: row) {
                rows[row][layout.achievement].content = .formula(achievement, value)
            }
        }
    }
}
