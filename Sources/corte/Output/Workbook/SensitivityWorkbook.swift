import ChartKit
import PlanModel
import Reports
import Sensitivity
import Words
import Workbooks

/// A sensitivity study as a workbook: the nodes over all combinations, what uncertain weights do, a chart, and what was varied.
struct SensitivityWorkbook: ResultWorkbook {
    let sensitivity: Sensitivity
    let sources: [SourceFile]
    let wording: Wording

    private var words: WorkbookWords { WorkbookWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }
    private var studyWords: SensitivityWords { SensitivityWords(wording: wording) }

    var workbook: Workbook {
        let nodes = Sheet(words.sensitivitySheet, sensitivity.nodes, fields)
        let noise = sensitivity.noise.map(noise)
        let chart =
            sensitivity.factors.isEmpty
            ? ChartSheet(
                subjects, bars: [studyWords.base], on: nodes, columns: [2], title: title, wording: wording)
            : ChartSheet(
                subjects, bars: [studyWords.minimum, studyWords.maximum], on: nodes, columns: [3, 4], title: title,
                wording: wording)
        var methodology = methodology
        methodology.add(words.note, chart.remark)
        return Workbook(
            title: title, date: sensitivity.cut,
            sheets: [nodes] + (noise.map { [$0] } ?? []) + (chart.sheet.map { [$0] } ?? []) + [methodology.sheet])
    }

    private var title: String {
        [
            words.sensitivitySheet, sensitivity.plan.title, sensitivity.unit ?? "",
            sensitivity.cut.map(wording.cutLabel) ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var subjects: [ChartSheet.Subject] {
        sensitivity.nodes.enumerated().filter { $0.element.parent == sensitivity.nodes.first?.id }.map { row, node in
            .init(name: ChartSheet.name(node.id, node.name), row: row, absence: nil)
        }
    }

    private typealias Field = SheetField<SensitivityNode>

    private var fields: [Field] {
        let depths = NodeDepths(sensitivity.nodes.map { ($0.id, $0.parent) })
        let percent = wording.percentForm
        var fields: [Field] = [
            Field("node", tableWords.node) { node, _ in
                .text(
                    node.id,
                    CellStyle(isBold: node.level != Plan.indicatorLevel, indent: depths.depth(of: node.id)))
            },
            Field("name", tableWords.name) { node, _ in .text(node.name) },
            .figures("base", studyWords.base) { node, _ in .number(node.base, percent) },
        ]
        guard !sensitivity.factors.isEmpty else { return fields }
        fields += [
            .figures("lowest", studyWords.minimum) { node, _ in .number(node.lowest?.achievement, percent) },
            .figures("highest", studyWords.maximum) { node, _ in .number(node.highest?.achievement, percent) },
            .figures("mean", studyWords.mean) { node, _ in .number(node.mean, percent) },
            .figures("deviation", studyWords.deviation) { node, _ in
                .number(node.variance.map { $0.squareRoot() }, .points)
            },
            .figures("reaching", studyWords.reaching) { node, _ in .number(node.reaching, wording.shareForm) },
        ]
        for (index, factor) in sensitivity.factors.enumerated() {
            fields += [
                .figures("", "S \(factor.key)") { node, _ in self.index(node.firstOrder[index], of: node) },
                .figures("", "ST \(factor.key)") { node, _ in self.index(node.total[index], of: node) },
            ]
        }
        return fields
    }

    /// An index, or the word that nothing varies.
    private func index(_ index: Double?, of node: SensitivityNode) -> Cell {
        index != nil && node.variance == 0 ? .text(studyWords.noVariation) : .number(index, .statistic)
    }

    private func noise(_ noise: NoiseResult) -> Sheet {
        let percent = wording.percentForm
        let quantiles = NoiseResult.probabilities.enumerated().map { index, probability in
            let title = wording.numbers.shortest(100 * probability) + wording.numbers.percentSpace + "%"
            return SheetField<NoiseResult.Node>.figures("", title) { node, _ in
                .number(node.quantiles.isEmpty ? nil : node.quantiles[index], percent)
            }
        }
        let fields: [SheetField<NoiseResult.Node>] =
            [
                SheetField("node", tableWords.node) { node, _ in .text(node.id) },
                .figures("", studyWords.minimum) { node, _ in .number(node.minimum, percent) },
            ] + quantiles + [
                .figures("", studyWords.maximum) { node, _ in .number(node.maximum, percent) },
                .figures("", studyWords.mean) { node, _ in .number(node.mean, percent) },
                .figures("", studyWords.reaching) { node, _ in .number(node.reaching, wording.shareForm) },
            ]
        // Weights never move an indicator.
        let moved = zip(noise.nodes, sensitivity.nodes).filter { $1.level != Plan.indicatorLevel }.map(\.0)
        return Sheet(words.weightsSheet, moved, fields)
    }

    private var methodology: MethodologySheet {
        var sheet = MethodologySheet(wording: wording)
        sheet.add(sensitivity.plan, unit: sensitivity.unit, cut: sensitivity.cut)
        sheet.add(sensitivity.methodology)
        sheet.add(base: sensitivity.base, mode: sensitivity.mode)
        sheet.add(sensitivity.plan.source, sources)
        for (factor, effect) in zip(sensitivity.factors, sensitivity.effects) {
            sheet.add(words.factor, factor.description)
            sheet.add(words.note, studyWords.effect(of: factor, effect, in: sensitivity))
        }
        if !sensitivity.factors.isEmpty {
            sheet.add(words.combinations, studyWords.count(of: sensitivity))
            sheet.add(words.note, studyWords.indices)
        }
        sheet.add(words.weightsSheet, sensitivity.noise.map(studyWords.noise))
        sheet.add(sensitivity.notes)
        return sheet
    }
}
