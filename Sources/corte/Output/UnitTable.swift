import ChartKit
import Console
import Measurement
import PlanModel
import Reports
import Words

/// Many units as a table for people: those that move most, or that achieved least.
struct UnitTable: ResultText {
    /// How many units are shown.
    private static let limit = 20

    let comparison: UnitComparison
    let wording: Wording

    private var words: TableWords { TableWords(wording: wording) }
    private var compares: Bool { comparison.keys.count > 1 }

    func write(to page: inout ResultPage) {
        page.title(heading)
        page.list(methodologies)
        page.blank()
        page.table(table)
        guard compares else { return }
        page.blank()
        page.list(summary)
    }

    private var heading: String {
        let shown = words.shown(
            min(Self.limit, comparison.units.count), of: comparison.units.count, plans: comparison.planCount,
            moves: compares)
        let areProjections = Set(comparison.methodologies.map(\.isProjection))
        return areProjections.count > 1 ? "\(shown) · \(words.unitContrast)" : shown
    }

    private var methodologies: [[String]] {
        guard compares else {
            let head = words.head(comparison.methodologies[0], base: comparison.bases[0], mode: comparison.mode)
            return head.map { [$0] }
        }
        let each = comparison.keys.indices.map { index in
            words.compared(
                comparison.keys[index], comparison.methodologies[index], base: comparison.bases[index],
                mode: comparison.mode)
        }
        let conditions = words.conditions(comparison.methodologies[0]).map { [[$0]] } ?? []
        return each + conditions + comparison.equal.map { [words.equal($0, on: .units)] }
    }

    private var summary: [[String]] {
        zip(comparison.keys.dropFirst(), comparison.summary).map { key, summary in
            words.summary(summary, first: comparison.keys[0], second: key, of: .units)
        }
    }

    private var table: TextTable {
        let later = comparison.keys.indices.dropFirst()
        var table = TextTable(columns: [.init(title: words.unit), .init(title: words.cut)])
        table.columns += comparison.keys.map { .init(title: $0, isNumeric: true) }
        table.columns += later.map { _ in .init(title: words.difference, isNumeric: true) }
        let isPartial = comparison.units.contains { $0.leastCoverage ?? 1 < 1 }
        if isPartial { table.columns.append(.init(title: words.coverage, isNumeric: true)) }
        table.columns.append(.init(title: words.rank, isNumeric: true))
        for unit in comparison.units.prefix(Self.limit) {
            var row: [TextTable.Cell] = [
                .init(unit.unit ?? "–", style: .bold), .init(unit.cut?.description ?? "–"),
            ]
            row += unit.outcomes.map { outcome in
                .init(outcome.achievement.map { wording.numbers.percent($0) } ?? wording.word(of: outcome) ?? "–")
            }
            row += later.map { .init(unit.differences[$0].map { wording.numbers.signed($0) } ?? "–") }
            if isPartial {
                row.append(.init(unit.leastCoverage.map { wording.numbers.percent(100 * $0, decimals: 1) } ?? "–"))
            }
            row.append(.init(RankText(unit.ranks).text))
            table.rows.append(row)
        }
        return table
    }
}
