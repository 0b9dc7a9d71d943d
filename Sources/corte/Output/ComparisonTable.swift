import ChartKit
import PlanModel
import Reports
import Words

/// A comparison as a table for people.
struct ComparisonTable: ResultText {
    let comparison: Comparison
    let wording: Wording

    private var words: TableWords { TableWords(wording: wording) }
    private var numbers: NumberStyle { wording.numbers }

    func write(to page: inout ResultPage) {
        page.title(heading)
        page.list(methodologies)
        page.blank()
        page.table(table)
        page.blank()
        page.list(summary)
    }

    private var heading: String {
        let first = comparison.reports[0]
        let cut = first.cut.map(wording.cutLabel) ?? ""
        let moment = first.horizon == nil ? cut : wording.moment(of: first)
        return [
            first.plan.title, first.plan.sector, first.unit ?? "", wording.contrast(of: comparison.reports) ?? moment,
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var methodologies: [[String]] {
        let each = zip(comparison.keys, comparison.reports).map { key, report in
            words.compared(key, report.methodology, base: report.base, mode: report.mode, horizon: report.horizon)
        }
        let conditions = words.conditions(comparison.reports[0].methodology).map { [[$0]] } ?? []
        return each + conditions + comparison.equal.map { [words.equal($0, on: .plan)] }
    }

    private var summary: [[String]] {
        let each = zip(comparison.keys.dropFirst(), comparison.summary).map { key, summary in
            words.summary(summary, first: comparison.keys[0], second: key, of: .plan)
        }
        return each + words.lines(comparison.caveats).map { [$0] }
    }

    private var table: TextTable {
        let later = comparison.keys.indices.dropFirst()
        var table = TextTable(columns: [.init(title: words.node)])
        table.columns += comparison.keys.map { .init(title: $0, isNumeric: true) }
        for _ in later { table.columns.append(.init(title: words.difference, isNumeric: true)) }
        let areOfPlan = comparison.reports[0].base == .plan
        if areOfPlan {
            table.columns += comparison.keys.map { .init(title: "\(words.gap) (\($0))", isNumeric: true) }
        }
        table.columns.append(.init(title: words.rank, isNumeric: true))
        for _ in later { table.columns.append(.init(title: words.cause)) }
        table.columns.append(.init(title: words.name))

        let depths = NodeDepths(comparison.reports[0])
        for (index, node) in comparison.nodes.enumerated() {
            let first = comparison.reports[0].nodes[index]
            let style: TerminalStyle? = first.indicator == nil ? .bold : nil
            var row: [TextTable.Cell] = [.init(depths.indented(first.id), style: style)]
            row += node.outcomes.map { .init(value($0), style: style) }
            row += later.map { .init(node.differences[$0].map { numbers.signed($0) } ?? "–") }
            if areOfPlan {
                row += comparison.reports.map { report in
                    .init(report.nodes[index].gap.map { numbers.signed($0) } ?? "–")
                }
            }
            row.append(.init(RankText(node.ranks).text))
            row += later.map { .init(causes(node, $0)) }
            row.append(.init(node.name))
            table.rows.append(row)
        }
        return table
    }

    private func value(_ outcome: Outcome) -> String {
        outcome.achievement.map { numbers.percent($0) } ?? wording.word(of: outcome) ?? "–"
    }

    /// The largest parts of a difference, for a node that isn't its own only cause.
    private func causes(_ node: ComparedNode, _ methodology: Int) -> String {
        let causes = node.causes[methodology]
        if causes.count == 1, causes[0].node == node.id {
            return words.treatments(of: comparison.reports[methodology], at: node.level)
        }
        let shown = causes.prefix(3).map { "\($0.node) \(numbers.signed($0.points))" }.joined(separator: ", ")
        return causes.count > 3 ? "\(shown), …" : shown
    }
}
