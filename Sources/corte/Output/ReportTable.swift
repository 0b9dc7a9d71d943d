import ChartKit
import PlanModel
import Reports
import Words

/// A report as a table for people.
struct ReportTable: ResultText {
    let report: Report
    let wording: Wording

    private var words: TableWords { TableWords(wording: wording) }
    private var numbers: NumberStyle { wording.numbers }

    func write(to page: inout ResultPage) {
        page.title(heading[0])
        page.lines(Array(heading.dropFirst()))
        page.blank()
        page.table(table)
        for line in foot {
            page.blank()
            page.line(line)
        }
    }

    private var foot: [String] { words.lines(report.caveats) }

    private var heading: [String] {
        let title = [report.plan.title, report.plan.sector, report.unit ?? "", report.cut.map(wording.cutLabel) ?? ""]
        return [title.filter { !$0.isEmpty }.joined(separator: " · ")]
            + words.head(report.methodology, base: report.base, mode: report.mode)
            + (report.horizon == nil ? [] : [wording.moment(of: report)])
    }

    private var table: TextTable {
        let isProjection = report.horizon != nil
        var table = TextTable(columns: [
            .init(title: words.node),
            .init(title: isProjection ? words.projection : words.achievement, isNumeric: true),
            .init(title: wording.state),
        ])
        let isOfPlan = report.base == .plan
        if isOfPlan {
            table.columns += [
                .init(title: words.trajectory, isNumeric: true), .init(title: words.gap, isNumeric: true),
            ]
        }
        // What is complete needs no column that says so.
        let isIncomplete = report.isIncomplete
        if isIncomplete {
            table.columns += [
                .init(title: words.coverage, isNumeric: true), .init(title: words.range, isNumeric: true),
            ]
        }
        table.columns += [
            .init(title: words.mask, isNumeric: true), .init(title: words.share, isNumeric: true),
        ]
        table.columns +=
            (isProjection ? [words.reported, words.projected] : [words.executed]).map {
                .init(title: $0, isNumeric: true)
            } + [.init(title: words.programmed, isNumeric: true)]
        let hasUnits = report.nodes.contains { $0.indicator?.observation.measureUnit != nil }
        if hasUnits { table.columns.append(.init(title: words.measureUnit)) }
        if isProjection { table.columns.append(.init(title: words.probability, isNumeric: true)) }
        table.columns.append(.init(title: words.name))

        let depths = NodeDepths(report)
        for node in report.nodes {
            var row: [TextTable.Cell] = [
                .init(depths.indented(node.id), style: node.indicator == nil ? .bold : nil),
                .init(achievement(node), style: node.indicator == nil ? .bold : nil),
                state(node),
            ]
            if isOfPlan {
                row += [
                    .init(node.trajectory.map { numbers.percent($0) } ?? "–"),
                    .init(node.gap.map { numbers.signed($0) } ?? "–"),
                ]
            }
            if isIncomplete {
                let isProgrammed = node.outcome != .notProgrammed
                row += [
                    .init(isProgrammed ? numbers.percent(100 * node.coverage, decimals: 1) : "–"), .init(range(node)),
                ]
            }
            row += [
                .init(node.mask.map { numbers.points($0) } ?? "–"),
                .init(node.share.map { numbers.percent(100 * $0) } ?? "–"),
            ]
            let magnitudes =
                (isProjection ? [node.indicator?.observation.executed.number] : []) + [node.executed, node.programmed]
            row += magnitudes.map {
                .init($0.map { numbers.shortest($0, decimals: 2) } ?? (node.indicator == nil ? "" : "–"))
            }
            if hasUnits { row.append(.init(node.indicator?.observation.measureUnit ?? "")) }
            if isProjection {
                row.append(
                    .init(node.indicator?.estimate?.probability.map { numbers.percent(100 * $0, decimals: 1) } ?? ""))
            }
            row.append(.init(node.name))
            table.rows.append(row)
        }
        return table
    }

    /// `100,00 % (tope; 176,98 %)` where a treatment acted.
    private func achievement(_ node: ReportNode) -> String {
        guard let value = node.outcome.achievement else { return "–" }
        return numbers.percent(value) + (wording.treatmentNote(of: node).map { " \($0)" } ?? "")
    }

    /// `80,00 – 105,00`, or the value alone where nothing is missing.
    private func range(_ node: ReportNode) -> String {
        func number(_ value: Double) -> String { numbers.points(value) }
        switch (node.lower, node.upper) {
        case (let lower?, let upper?): return lower == upper ? number(lower) : "\(number(lower)) – \(number(upper))"
        case (let lower?, nil): return "≥ \(number(lower))"
        case (nil, let upper?): return "≤ \(number(upper))"
        case (nil, nil): return "–"
        }
    }

    private func state(_ node: ReportNode) -> TextTable.Cell {
        guard let band = node.band else { return .init(wording.word(of: node.outcome) ?? "", style: .faint) }
        return .init("\(band.state.sign) \(wording.word(of: band))", style: band.state.style)
    }
}

extension AchievementState {
    /// The state's glyph as a character.
    var sign: String {
        switch self {
        case .critical: "▼"
        case .lag: "◆"
        case .met: "●"
        case .over: "▲"
        }
    }

    fileprivate var style: TerminalStyle {
        switch self {
        case .critical: .red
        case .lag: .yellow
        case .met: .green
        case .over: .blue
        }
    }
}
