import ChartKit
import PlanModel
import Reports
import Words
import Workbooks

/// A report as a workbook: the nodes with their figures, a chart of those right below the plan, and how it was measured.
struct ReportWorkbook: ResultWorkbook {
    let report: Report
    let sources: [SourceFile]
    let wording: Wording

    private var words: WorkbookWords { WorkbookWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }

    var workbook: Workbook {
        let nodes = nodes
        let title = report.horizon == nil ? tableWords.achievement : tableWords.projection
        let chart = ChartSheet(
            report, bars: [title], on: nodes.sheet, columns: [nodes.achievement],
            title: MethodologySheet.title(of: report, wording), wording: wording)
        var methodology = MethodologySheet(wording: wording)
        methodology.add(report, sources)
        if nodes.sheet.hasFormulas { methodology.add(words.note, words.liveFormulas) }
        methodology.add(words.note, chart.remark)
        return Workbook(
            title: MethodologySheet.title(of: report, wording), date: report.cut,
            sheets: [nodes.sheet] + (chart.sheet.map { [$0] } ?? []) + [methodology.sheet])
    }

    /// The sheet of the nodes, and its column of achievements.
    private var nodes: (sheet: Sheet, achievement: Int) {
        let isTreated = report.methodology.strategies.contains { $0.role == .treatment }
        let fields = identity + achievements(isTreated) + weights + magnitudes + source
        func column(_ key: String) -> Int { fields.firstIndex { $0.key == key } ?? 0 }
        var sheet = Sheet(words.achievementSheet, report.nodes, fields)
        sheet.compute(
            report,
            .init(
                achievement: column("achievement"), untreated: isTreated ? column("untreated") : nil,
                weight: column("weight")))
        return (sheet, column("achievement"))
    }

    private typealias Field = SheetField<ReportNode>

    private var identity: [Field] {
        let depths = NodeDepths(report)
        return [
            Field("node", tableWords.node) { node, _ in
                .text(node.id, CellStyle(isBold: node.indicator == nil, indent: depths.depth(of: node.id)))
            },
            Field("name", tableWords.name) { node, _ in .text(node.name, CellStyle(isBold: node.indicator == nil)) },
        ]
    }

    private func achievements(_ isTreated: Bool) -> [Field] {
        let percent = wording.percentForm
        let title = report.horizon == nil ? tableWords.achievement : tableWords.projection
        var fields = [
            Field.figures("achievement", title) { node, _ in
                .number(node.outcome.achievement, percent).bold(node.indicator == nil)
            },
            Field("state", wording.state) { node, _ in .state(node, wording) },
        ]
        if isTreated {
            fields.insert(
                Field.figures("untreated", words.untreated) { node, _ in .number(node.untreated, percent) }, at: 1)
        }
        if report.base == .plan {
            fields += [
                Field.figures("trajectory", tableWords.trajectory) { node, _ in .number(node.trajectory, percent) },
                Field.figures("gap", tableWords.gap) { node, _ in .number(node.gap, .difference) },
            ]
        }
        if report.isIncomplete {
            fields += [
                Field.figures("coverage", tableWords.coverage) { node, _ in
                    .number(node.outcome == .notProgrammed ? nil : node.coverage, wording.shareForm)
                },
                Field.figures("lower", words.least) { node, _ in .number(node.lower, percent) },
                Field.figures("upper", words.greatest) { node, _ in .number(node.upper, percent) },
            ]
        }
        return fields + [Field.figures("mask", tableWords.mask) { node, _ in .number(node.mask, .points) }]
    }

    private var weights: [Field] {
        [
            Field.figures("weight", words.weight) { node, _ in .number(node.weight, .plain) },
            Field.figures("share", tableWords.share) { node, _ in .number(node.share, wording.shareForm) },
            Field.figures("contribution", words.contribution) { node, _ in .number(node.contribution, .points) },
        ]
    }

    private var magnitudes: [Field] {
        func magnitude(_ key: String, _ title: String, _ value: @escaping (ReportNode) -> Double?) -> Field {
            Field.figures(key, title) { node, _ in .number(value(node), .magnitude(value(node))) }
        }
        var fields: [Field] = []
        if report.horizon == nil {
            fields.append(magnitude("executed", tableWords.executed) { $0.executed })
        } else {
            fields.append(magnitude("reported", tableWords.reported) { $0.indicator?.observation.executed.number })
            fields.append(magnitude("executed", tableWords.projected) { $0.executed })
        }
        fields.append(magnitude("programmed", tableWords.programmed) { $0.programmed })
        if report.nodes.contains(where: { $0.indicator?.observation.measureUnit != nil }) {
            fields.append(
                Field("unit", tableWords.measureUnit) { node, _ in .text(node.indicator?.observation.measureUnit) })
        }
        if report.horizon != nil {
            fields.append(
                Field.figures("probability", tableWords.probability) { node, _ in
                    .number(node.indicator?.estimate?.probability, wording.shareForm)
                })
        }
        if report.nodes.contains(where: { $0.published != nil }) {
            fields.append(Field("published", tableWords.printed) { node, _ in .text(node.published?.text) })
        }
        return fields
    }

    private var source: [Field] {
        [Field("source", words.place) { node, _ in .text(node.origin.map { "\($0)" }) }]
    }
}
