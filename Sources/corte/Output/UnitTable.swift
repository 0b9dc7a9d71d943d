import ChartKit
import Measurement
import PlanModel

/// A summary of many units as a table for people: those that move most, or that achieved least.
struct UnitTable: ResultText {
    /// How many units are shown.
    private static let limit = 20

    let summary: UnitSummary
    let wording: Wording

    private var words: TableWords { TableWords(wording: wording) }

    /// The table for a terminal of a width, or whole.
    func text(width: Int?, coloured: Bool) -> String {
        heading + "\n\n" + table.text(width: width, coloured: coloured)
    }

    /// The same in Markdown.
    var markdown: String { "## \(heading)\n\n" + table.markdown }

    private var heading: String {
        words.shown(
            min(Self.limit, summary.lines.count), of: summary.lines.count, plans: summary.planCount,
            moves: summary.keys.count > 1)
    }

    private var table: TextTable {
        let compares = summary.keys.count > 1
        var table = TextTable(columns: [.init(title: words.unit), .init(title: words.cut)])
        table.columns += summary.keys.map { .init(title: $0, isNumeric: true) }
        if compares { table.columns.append(.init(title: words.difference, isNumeric: true)) }
        for line in summary.ranked.prefix(Self.limit) {
            var row: [TextTable.Cell] = [
                .init(line.unit ?? "–", style: .bold), .init(line.cut?.description ?? "–"),
            ]
            row += line.outcomes.map { outcome in
                .init(outcome.achievement.map { wording.numbers.percent($0) } ?? wording.word(of: outcome) ?? "–")
            }
            if compares { row.append(.init(line.difference.map { wording.numbers.signed($0) } ?? "–")) }
            table.rows.append(row)
        }
        return table
    }
}

extension UnitSummary {
    /// All units under the schema `corte.units/1`, in the order of `ranked`.
    var json: JSONValue {
        .members([
            "schema": .text("corte.units/1"),
            "methodologies": .array(keys.map { .text($0) }),
            "plans": .number(Double(planCount)),
            "units": .array(
                ranked.map { line in
                    .members([
                        "unit": .optional(line.unit), "cut": .optional(line.cut?.description),
                        "values": .array(line.outcomes.map { .optional($0.achievement) }),
                        "difference": .optional(keys.count > 1 ? line.difference : nil),
                    ])
                }),
        ])
    }
}
