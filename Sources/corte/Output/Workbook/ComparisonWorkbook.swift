import ChartKit
import PlanModel
import Reports
import Words
import Workbooks

/// A comparison as a workbook: the nodes under each methodology, a chart of those right below the plan, and the methodologies.
struct ComparisonWorkbook: ResultWorkbook {
    let comparison: Comparison
    let sources: [SourceFile]
    let wording: Wording

    private var words: WorkbookWords { WorkbookWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }
    private var keys: [String] { comparison.keys }
    private var first: Report { comparison.reports[0] }

    var workbook: Workbook {
        let nodes = nodes
        let chart = ChartSheet(
            first, bars: keys, on: nodes.sheet, columns: nodes.achievements, title: title, wording: wording)
        var methodology = methodology
        if nodes.sheet.hasFormulas { methodology.add(words.note, words.liveFormulas) }
        methodology.add(words.note, chart.remark)
        return Workbook(
            title: title, date: first.cut,
            sheets: [nodes.sheet] + (chart.sheet.map { [$0] } ?? []) + [methodology.sheet])
    }

    private var title: String {
        [first.plan.title, first.unit ?? "", wording.contrast(of: comparison.reports) ?? wording.moment(of: first)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private typealias Field = SheetField<Int>

    /// The sheet of the nodes, and its columns of achievements.
    private var nodes: (sheet: Sheet, achievements: [Int]) {
        let fields = identity + figures + differences + trajectories + ranks
        func column(_ key: String) -> Int { fields.firstIndex { $0.key == key } ?? 0 }
        let achievements = keys.indices.map { column("achievement \($0)") }
        var sheet = Sheet(words.comparisonSheet, Array(comparison.nodes.indices), fields)
        for (index, report) in comparison.reports.enumerated()
        where report.nodes.map(\.weight) == first.nodes.map(\.weight) {
            sheet.compute(report, .init(achievement: achievements[index], weight: column("weight")))
        }
        for index in keys.indices.dropFirst() {
            sheet.subtract(achievements[0], from: achievements[index], into: column("difference \(index)"))
        }
        return (sheet, achievements)
    }

    private var identity: [Field] {
        let depths = NodeDepths(first)
        return [
            Field("node", tableWords.node) { place, _ in
                let node = first.nodes[place]
                return .text(node.id, CellStyle(isBold: node.indicator == nil, indent: depths.depth(of: node.id)))
            },
            Field("name", tableWords.name) { place, _ in .text(first.nodes[place].name) },
            .figures("weight", words.weight) { place, _ in .number(first.nodes[place].weight, .plain) },
        ]
    }

    /// An achievement and its state for each methodology.
    private var figures: [Field] {
        zip(keys, comparison.reports).enumerated().flatMap { index, compared in
            let (key, report) = compared
            return [
                Field.figures("achievement \(index)", key) { place, _ in
                    .number(report.nodes[place].outcome.achievement, wording.percentForm)
                        .bold(report.nodes[place].indicator == nil)
                },
                Field("state \(index)", "\(wording.state) (\(key))") { place, _ in .state(report.nodes[place], wording)
                },
            ]
        }
    }

    private var differences: [Field] {
        keys.indices.dropFirst().map { index in
            .figures("difference \(index)", "\(tableWords.difference) \(keys[index]) − \(keys[0])") { place, _ in
                .number(comparison.nodes[place].differences[index], .difference)
            }
        }
    }

    private var trajectories: [Field] {
        guard first.base == .plan else { return [] }
        return zip(keys, comparison.reports).flatMap { key, report in
            [
                Field.figures("", "\(tableWords.trajectory) (\(key))") { place, _ in
                    .number(report.nodes[place].trajectory, wording.percentForm)
                },
                Field.figures("", "\(tableWords.gap) (\(key))") { place, _ in
                    .number(report.nodes[place].gap, .difference)
                },
            ]
        }
    }

    private var ranks: [Field] {
        keys.indices.map { index in
            Field.figures("", "\(tableWords.rank) (\(keys[index]))") { place, _ in
                .number(comparison.nodes[place].ranks[index].map(Double.init), .count)
            }
        }
            + keys.indices.dropFirst().map { index in
                Field("", "\(tableWords.cause) (\(keys[index]))") { place, _ in .text(causes(place, index)) }
            }
    }

    /// All parts of a difference; what acts on a node that is its own only cause.
    private func causes(_ place: Int, _ index: Int) -> String {
        let node = comparison.nodes[place]
        let causes = node.causes[index]
        if causes.count == 1, causes[0].node == node.id {
            return tableWords.treatments(of: comparison.reports[index], at: node.level)
        }
        return causes.map { "\($0.node) \(wording.numbers.signed($0.points))" }.joined(separator: ", ")
    }

    private var methodology: MethodologySheet {
        var sheet = MethodologySheet(wording: wording)
        sheet.add(first.plan, unit: first.unit, cut: first.cut)
        for (key, report) in zip(keys, comparison.reports) {
            sheet.add(report.methodology, key: key)
            sheet.add(base: report.base, mode: report.mode, horizon: report.horizon, key: key)
        }
        sheet.add(first.plan.source, sources)
        for (key, summary) in zip(keys.dropFirst(), comparison.summary) {
            for line in tableWords.summary(summary, first: keys[0], second: key, of: .plan) {
                sheet.add(tableWords.summary, line)
            }
        }
        for pair in comparison.equal { sheet.add(words.note, tableWords.equal(pair, on: .plan)) }
        for line in tableWords.sentences(comparison.caveats) { sheet.add(words.note, line) }
        sheet.add(comparison.remarks + comparison.reports.map(\.methodology).foreignModules)
        return sheet
    }
}

extension Sheet {
    /// Makes formulas of differences that are those of two columns.
    fileprivate mutating func subtract(_ first: Int, from second: Int, into column: Int) {
        for row in rows.indices {
            guard let one = rows[row][first].number, let other = rows[row][second].number,
                let difference = rows[row][column].number, other - one == difference
            else { continue }
            rows[row][column].content = .formula(
                "\(address(row: row, column: second))-\(address(row: row, column: first))", difference)
        }
    }
}
