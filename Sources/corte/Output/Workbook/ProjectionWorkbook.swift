import ChartKit
import PlanModel
import Reports
import Words
import Workbooks

/// A projection as a workbook: the nodes, the indicators in their own units, a chart, and how it was projected.
struct ProjectionWorkbook: ResultWorkbook {
    let projection: Projection
    let sources: [SourceFile]
    let wording: Wording

    private var words: WorkbookWords { WorkbookWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }
    private var projectionWords: ProjectionWords { ProjectionWords(wording: wording) }

    var workbook: Workbook {
        let nodes = Sheet(words.nodesSheet, projection.nodes, fields)
        let chart = ChartSheet(
            subjects, bars: [projectionWords.atCut, tableWords.projected], on: nodes,
            columns: [2, 3], title: title, wording: wording)
        let backtest = projection.backtest.isEmpty ? [] : [backtest]
        var methodology = methodology
        methodology.add(words.note, chart.remark)
        return Workbook(
            title: title, date: projection.cut,
            sheets: [nodes, indicators] + (chart.sheet.map { [$0] } ?? []) + backtest + [methodology.sheet])
    }

    private var title: String {
        ([projectionWords.title(horizon: projection.horizon)] + [projection.plan.title, projection.unit ?? ""])
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var subjects: [ChartSheet.Subject] {
        projection.nodes.enumerated().filter { $0.element.parent == projection.nodes.first?.id }.map { row, node in
            .init(name: ChartSheet.name(node.id, node.name), row: row, absence: absence(node))
        }
    }

    private func absence(_ node: ProjectedNode) -> String? {
        wording.word(of: node.reported) ?? wording.word(of: node.projected)
    }

    private typealias Field = SheetField<ProjectedNode>

    private var fields: [Field] {
        let depths = NodeDepths(projection.nodes.map { ($0.id, $0.parent) })
        let (percent, share) = (wording.percentForm, wording.shareForm)
        func end(_ title: String, _ end: String, _ value: @escaping (ProjectedNode) -> Double?) -> Field {
            .figures("", "\(title), \(end)") { node, _ in .number(value(node), percent) }
        }
        return [
            Field("node", tableWords.node) { node, _ in
                .text(node.id, CellStyle(isBold: node.indicator == nil, indent: depths.depth(of: node.id)))
            },
            Field("name", tableWords.name) { node, _ in .text(node.name) },
            .figures("reported", projectionWords.atCut) { node, _ in .number(node.reported.achievement, percent) },
            .figures("projected", tableWords.projected) { node, _ in
                .number(node.projected.achievement, percent).bold(node.indicator == nil)
            },
            Field("absence", words.absence) { node, _ in .text(absence(node)) },
            end(projectionWords.independent, words.low) { $0.independent?.intervals.last?.low },
            end(projectionWords.independent, words.high) { $0.independent?.intervals.last?.high },
            end(projectionWords.together, words.low) { $0.together?.intervals.last?.low },
            end(projectionWords.together, words.high) { $0.together?.intervals.last?.high },
            .figures("", projectionWords.reaching) { node, _ in
                .number(node.independent?.probability ?? node.indicator?.estimate?.probability, share)
            },
            .figures("", "\(projectionWords.reaching) (\(words.together))") { node, _ in
                .number(node.together?.probability, share)
            },
            Field("outlook", projectionWords.outlook) { node, _ in
                .text(node.outlook.map { projectionWords.word($0) })
            },
            .figures("moved", projectionWords.moved) { node, _ in .number(node.moved, .difference) },
        ]
    }

    private var indicators: Sheet {
        func amount(_ title: String, _ value: @escaping (ProjectedNode.Detail) -> Double?) -> Field {
            .figures("", title) { node, _ in
                let value = node.indicator.flatMap(value)
                return .number(value, .magnitude(value))
            }
        }
        let fields: [Field] = [
            Field("node", projectionWords.indicator) { node, _ in .text(node.id) },
            Field("name", tableWords.name) { node, _ in .text(node.name) },
            amount(tableWords.reported) { $0.reported },
            Field("on", projectionWords.on) { node, _ in
                .text(node.indicator?.estimate?.reported.map { wording.numbers.date($0) })
            },
            amount(tableWords.projected) { $0.estimate?.value },
            amount("\(projectionWords.interval), \(words.low)") { $0.intervals.last?.low },
            amount("\(projectionWords.interval), \(words.high)") { $0.intervals.last?.high },
            amount(projectionWords.target) { $0.estimate?.target },
            Field("unit", tableWords.measureUnit) { node, _ in .text(node.indicator?.observation.measureUnit) },
            .figures("", projectionWords.reaching) { node, _ in
                .number(node.indicator?.estimate?.probability, wording.shareForm)
            },
            Field("outlook", projectionWords.outlook) { node, _ in
                .text(node.outlook.map { projectionWords.word($0) })
            },
            amount(projectionWords.pace) { $0.estimate?.pace },
            amount(projectionWords.requiredPace) {
                $0.estimate?.flags.contains(.reached) ?? true ? nil : $0.estimate?.requiredPace
            },
            Field("method", projectionWords.method) { node, _ in
                .text(node.indicator?.estimate.map(projectionWords.method(of:)))
            },
            Field("flags", projectionWords.flags) { node, _ in
                .text(projectionWords.flags(node.indicator?.estimate?.flags ?? []))
            },
        ]
        return Sheet(words.indicatorsSheet, projection.indicators, fields)
    }

    private var backtest: Sheet {
        let percent = wording.percentForm
        let fields: [SheetField<BacktestScore>] = [
            SheetField("method", projectionWords.method) { score, _ in .text(score.method ?? "–") },
            .figures("", projectionWords.cases) { score, _ in .number(Double(score.cases), .count) },
            .figures("", projectionWords.meanError) { score, _ in .number(score.meanError, percent) },
            .figures("", projectionWords.held(80)) { score, _ in .number(score.coverage80, percent) },
            .figures("", projectionWords.held(95)) { score, _ in .number(score.coverage95, percent) },
            .figures("", "Brier") { score, _ in .number(score.brier, .statistic) },
        ]
        return Sheet(words.backtestSheet, projection.backtest, fields)
    }

    private var methodology: MethodologySheet {
        var sheet = MethodologySheet(wording: wording)
        sheet.add(projection.plan, unit: projection.unit, cut: projection.cut, horizon: projection.horizon)
        sheet.add(projection.methodology)
        sheet.add(base: .cut, mode: projection.mode, horizon: projection.horizon)
        sheet.add(projection.plan.source, sources)
        sheet.add(words.note, projectionWords.reportedUntil(projection.cut, isSettled: projection.isSettled))
        for line in projectionWords.explanations(of: projection) { sheet.add(words.note, line) }
        sheet.add(projection.notes)
        return sheet
    }
}
