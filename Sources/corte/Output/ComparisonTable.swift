import ChartKit
import Measurement
import PlanModel

/// A comparison as a table for people.
struct ComparisonTable: ResultText {
    let comparison: Comparison
    let wording: Wording

    private var words: TableWords { TableWords(wording: wording) }
    private var numbers: NumberStyle { wording.numbers }

    /// The table for a terminal of a width, or whole.
    func text(width: Int?, coloured: Bool) -> String {
        let head = [heading] + methodologies
        return head.joined(separator: "\n") + "\n\n" + table.text(width: width, coloured: coloured) + "\n"
            + (summary + foot).map { $0 + "\n" }.joined()
    }

    /// The same in Markdown.
    var markdown: String {
        "## \(heading)\n\n" + methodologies.map { "- \($0)\n" }.joined() + "\n" + table.markdown + "\n"
            + (summary + foot).map { "- \($0)\n" }.joined()
    }

    private var foot: [String] { words.lines(comparison.caveats) }

    private var heading: String {
        let first = comparison.reports[0]
        return [first.plan.title, first.plan.sector, first.unit ?? "", first.cut.map(wording.cutLabel) ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var methodologies: [String] {
        zip(comparison.keys, comparison.reports).map { key, report in
            "\(key) = \(report.methodology.expression) · \(words.base(report.base))"
        }
    }

    private var summary: [String] {
        zip(comparison.keys.dropFirst(), comparison.summary).map { key, summary in
            words.summary(summary, first: comparison.keys[0], second: key)
        }
    }

    private var table: TextTable {
        let later = comparison.keys.indices.dropFirst()
        var table = TextTable(columns: [.init(title: words.node)])
        table.columns += comparison.keys.map { .init(title: $0, isNumeric: true) }
        for _ in later { table.columns.append(.init(title: words.difference, isNumeric: true)) }
        table.columns.append(.init(title: words.rank, isNumeric: true))
        for _ in later { table.columns.append(.init(title: words.cause)) }
        table.columns.append(.init(title: words.name))

        let depths = NodeDepths(comparison.reports[0])
        for (index, node) in comparison.nodes.enumerated() {
            let first = comparison.reports[0].nodes[index]
            let style: TerminalStyle? = first.indicator == nil ? .bold : nil
            var row: [TextTable.Cell] = [.init(depths.indented(first), style: style)]
            row += node.outcomes.map { .init(value($0), style: style) }
            row += later.map { .init(node.differences[$0].map { numbers.signed($0) } ?? "–") }
            row.append(.init(ranks(node)))
            row += later.map { .init(causes(node, $0)) }
            row.append(.init(node.name))
            table.rows.append(row)
        }
        return table
    }

    private func value(_ outcome: Outcome) -> String {
        outcome.achievement.map { numbers.percent($0) } ?? wording.word(of: outcome) ?? "–"
    }

    /// `2`, or `2 → 1` where the methodologies rank it differently.
    private func ranks(_ node: ComparedNode) -> String {
        let ranks = node.ranks.map { $0.map(String.init) ?? "–" }
        if ranks.allSatisfy({ $0 == "–" }) { return "" }
        return Set(ranks).count == 1 ? ranks[0] : ranks.joined(separator: " → ")
    }

    /// The largest parts of a difference, for a node that isn't its own only cause.
    private func causes(_ node: ComparedNode, _ methodology: Int) -> String {
        let causes = node.causes[methodology]
        if causes.count == 1, causes[0].node == node.id { return words.cap(of: comparison.reports[methodology]) ?? "" }
        let shown = causes.prefix(3).map { "\($0.node) \(numbers.signed($0.points))" }.joined(separator: ", ")
        return causes.count > 3 ? "\(shown), …" : shown
    }
}
