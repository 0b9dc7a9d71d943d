import ChartKit
import PlanModel
import Reports
import Words
import Workbooks

/// Many units as a workbook: a row for each, at its latest cut.
struct UnitWorkbook: ResultWorkbook {
    let comparison: UnitComparison
    let sources: [SourceFile]
    let wording: Wording

    private var words: WorkbookWords { WorkbookWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }

    var workbook: Workbook {
        let units = Sheet(words.unitsSheet, comparison.units, fields)
        let subjects = comparison.units.enumerated().map { row, unit in
            ChartSheet.Subject(
                name: unit.unit ?? "–", row: row, absence: unit.outcomes.compactMap(wording.word(of:)).first)
        }
        let chart = ChartSheet(
            subjects, bars: titles, on: units, columns: titles.indices.map { 2 + $0 }, title: words.unitsSheet,
            wording: wording)
        var methodology = methodology
        methodology.add(words.note, chart.remark)
        return Workbook(
            title: words.unitsSheet, date: comparison.units.compactMap(\.cut).max(),
            sheets: [units] + (chart.sheet.map { [$0] } ?? []) + [methodology.sheet])
    }

    private var compares: Bool { comparison.keys.count > 1 }
    private var titles: [String] { compares ? comparison.keys : [tableWords.achievement] }

    private typealias Field = SheetField<ComparedUnit>

    private var fields: [Field] {
        let later = comparison.keys.indices.dropFirst()
        var fields = [
            Field("unit", tableWords.unit) { unit, _ in .text(unit.unit ?? "–", CellStyle(isBold: true)) },
            Field("cut", tableWords.cut) { unit, _ in .text(unit.cut?.description) },
        ]
        fields += titles.enumerated().map { index, title in
            .figures("", title) { unit, _ in .number(unit.outcomes[index].achievement, wording.percentForm) }
        }
        if comparison.units.contains(where: { $0.outcomes.contains { $0.achievement == nil } }) {
            fields += titles.enumerated().map { index, title in
                Field("", compares ? "\(words.absence) (\(title))" : words.absence) { unit, _ in
                    .text(wording.word(of: unit.outcomes[index]))
                }
            }
        }
        if comparison.units.contains(where: { $0.leastCoverage ?? 1 < 1 }) {
            fields.append(
                .figures("coverage", tableWords.coverage) { unit, _ in
                    .number(unit.leastCoverage, wording.shareForm)
                })
        }
        fields += later.map { index in
            .figures("", "\(tableWords.difference) \(comparison.keys[index]) − \(comparison.keys[0])") { unit, _ in
                .number(unit.differences[index], .difference)
            }
        }
        return fields
            + comparison.keys.indices.map { index in
                .figures("", compares ? "\(tableWords.rank) (\(comparison.keys[index]))" : tableWords.rank) { unit, _ in
                    .number(unit.ranks[index].map(Double.init), .count)
                }
            }
    }

    private var methodology: MethodologySheet {
        var sheet = MethodologySheet(wording: wording)
        for index in comparison.keys.indices {
            let key = compares ? comparison.keys[index] : nil
            sheet.add(comparison.methodologies[index], key: key)
            sheet.add(base: comparison.bases[index], mode: comparison.mode, key: key)
        }
        sheet.add("", sources)
        for (key, summary) in zip(comparison.keys.dropFirst(), comparison.summary) {
            for line in tableWords.summary(summary, first: comparison.keys[0], second: key, of: .units) {
                sheet.add(tableWords.summary, line)
            }
        }
        for pair in comparison.equal { sheet.add(words.note, tableWords.equal(pair, on: .units)) }
        sheet.add(comparison.notes)
        return sheet
    }
}
