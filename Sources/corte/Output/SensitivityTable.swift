import ChartKit
import PlanModel
import Sensitivity
import Words

/// A sensitivity study as tables for people.
struct SensitivityTable: ResultText {
    let sensitivity: Sensitivity
    let wording: Wording

    private var words: SensitivityWords { SensitivityWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }
    private var numbers: NumberStyle { wording.numbers }

    func write(to page: inout ResultPage) {
        page.title(heading[0])
        page.list(heading.dropFirst().map { [$0] })
        if !sensitivity.factors.isEmpty {
            page.blank()
            page.table(table)
            page.blank()
            page.line(words.indices)
            for remark in sensitivity.indexRemarks { page.line(words.sentence(remark)) }
        }
        if let noise = sensitivity.noise {
            page.blank()
            page.heading(words.noise(noise))
            page.blank()
            page.table(noiseTable(noise))
        }
    }

    private var heading: [String] {
        let title = [
            sensitivity.plan.title, sensitivity.plan.sector, sensitivity.unit ?? "",
            sensitivity.cut.map(wording.cutLabel) ?? "",
        ]
        var lines =
            [title.filter { !$0.isEmpty }.joined(separator: " · ")]
            + tableWords.head(sensitivity.methodology, base: sensitivity.base, mode: sensitivity.mode)
        if !sensitivity.factors.isEmpty {
            lines += [
                sensitivity.factors.map(\.description).joined(separator: " · "), words.count(of: sensitivity),
            ]
            lines += zip(sensitivity.factors, sensitivity.effects).compactMap { factor, effect in
                words.effect(of: factor, effect, in: sensitivity)
            }
        }
        return lines
    }

    private var table: TextTable {
        var table = TextTable(columns: [.init(title: tableWords.node)])
        table.columns += [
            words.base, words.minimum, words.maximum, words.mean, words.deviation, words.reaching,
        ].map { .init(title: $0, isNumeric: true) }
        table.columns += sensitivity.factors.flatMap { ["S \($0.key)", "ST \($0.key)"] }
            .map { .init(title: $0, isNumeric: true) }
        table.columns.append(.init(title: tableWords.name))

        let depths = NodeDepths(sensitivity.nodes.map { ($0.id, $0.parent) })
        for node in sensitivity.nodes {
            let style: TerminalStyle? = node.level == Plan.indicatorLevel ? nil : .bold
            var row: [TextTable.Cell] = [
                .init(depths.indented(node.id), style: style),
                .init(percent(node.base)), .init(percent(node.lowest?.achievement)),
                .init(percent(node.highest?.achievement)), .init(percent(node.mean)),
                .init(node.variance.map { numbers.points($0.squareRoot()) } ?? "–"),
                .init(node.reaching.map { numbers.percent(100 * $0, decimals: 1) } ?? "–"),
            ]
            for (first, total) in zip(node.firstOrder, node.total) {
                row += [index(first, node), index(total, node)]
            }
            row.append(.init(node.name))
            table.rows.append(row)
        }
        return table
    }

    private func noiseTable(_ noise: NoiseResult) -> TextTable {
        var table = TextTable(columns: [.init(title: tableWords.node)])
        let quantiles = NoiseResult.probabilities.map { numbers.shortest(100 * $0) + numbers.percentSpace + "%" }
        table.columns += ([words.minimum] + quantiles + [words.maximum, words.mean, words.reaching])
            .map { .init(title: $0, isNumeric: true) }
        // Weights never move an indicator.
        for (node, place) in zip(noise.nodes, sensitivity.nodes) where place.level != Plan.indicatorLevel {
            let quantiles = NoiseResult.probabilities.indices.map {
                TextTable.Cell(percent(node.quantiles.isEmpty ? nil : node.quantiles[$0]))
            }
            table.rows.append(
                [.init(node.id), .init(percent(node.minimum))] + quantiles + [
                    .init(percent(node.maximum)), .init(percent(node.mean)),
                    .init(node.reaching.map { numbers.percent(100 * $0, decimals: 1) } ?? "–"),
                ])
        }
        return table
    }

    private func percent(_ value: Double?) -> String { value.map { numbers.percent($0) } ?? "–" }

    /// An index, and a word instead where nothing varies; a dash where it can't be told.
    private func index(_ index: Double?, _ node: SensitivityNode) -> TextTable.Cell {
        guard let index else { return .init("–", style: .faint) }
        if node.variance == 0 { return .init(words.noVariation, style: .faint) }
        return .init(numbers.text(index, decimals: 3))
    }
}
