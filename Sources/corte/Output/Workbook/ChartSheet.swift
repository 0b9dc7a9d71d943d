import ChartKit
import PlanModel
import Reports
import Scene
import Words
import Workbooks

/// A sheet with a chart of the nodes right below the plan, and the cells that it shows: they follow those of another sheet.
struct ChartSheet {
    /// With more bars nobody reads a chart.
    static let mostBars = 60
    /// More kinds of bars than there are colours for.
    static let mostKinds = fills.count

    /// Pale enough for dark text, and none of a state's.
    private static let fills = [
        Theme.clear.accent.mixed(with: .white, 0.6), Theme.clear.muted.mixed(with: .white, 0.75),
        Theme.clear.accent.mixed(with: .white, 0.8), Theme.clear.muted.mixed(with: .white, 0.5),
    ].map(\.rgb)

    /// The sheet; nil where there's nothing to show, or too much.
    private(set) var sheet: Sheet?
    /// Why there's no chart, where somebody would look for one.
    private(set) var remark: String?

    /// What the rows of the other sheet are about.
    struct Subject {
        var name: String
        /// Its row in the other sheet.
        var row: Int
        /// Why a figure is missing.
        var absence: String?
    }

    /// The chart of some rows of a sheet.
    ///
    /// - Parameters:
    ///   - bars: what the figures of each column are called.
    ///   - columns: the columns of the figures.
    init(
        _ subjects: [Subject], bars: [String], on source: Sheet, columns: [Int], title: String, wording: Wording
    ) {
        let words = WorkbookWords(wording: wording)
        func cell(_ subject: Subject, _ column: Int) -> Cell { source.rows[subject.row][column] }
        guard subjects.contains(where: { subject in columns.contains { cell(subject, $0).number != nil } }) else {
            return
        }
        guard subjects.count * columns.count <= Self.mostBars, columns.count <= Self.mostKinds else {
            remark = words.noChart(subjects.count * columns.count, kinds: columns.count)
            return
        }
        let percent = wording.percentForm
        var fields = [
            SheetField<Subject>("name", TableWords(wording: wording).node) { subject, _ in .text(subject.name) }
        ]
        fields += zip(bars, columns).map { title, column in
            .figures(title, title) { subject, _ in
                guard let value = cell(subject, column).number else { return .number(nil, percent) }
                return .formula("'\(source.name)'!\(source.address(row: subject.row, column: column))", value, percent)
            }
        }
        fields.append(.figures("target", words.target) { _, _ in .number(100, percent) })
        if subjects.contains(where: { $0.absence != nil }) {
            fields.append(SheetField("absence", words.absence) { subject, _ in .text(subject.absence) })
        }
        var sheet = Sheet(words.chartSheet, subjects, fields)
        let described = subjects.map { subject in
            let figures = zip(bars, columns).map { title, column in
                let figure = cell(subject, column).number.map { wording.numbers.percent($0) } ?? subject.absence ?? "–"
                return bars.count == 1 ? figure : "\(title) \(figure)"
            }
            return "\(subject.name): \(figures.joined(separator: ", "))"
        }
        sheet.charts = [
            BarChart(
                title: title, description: described.joined(separator: "; "), names: sheet.range(0, subjects.indices),
                bars: bars.indices.map { index in
                    .init(
                        title: bars[index], values: sheet.range(index + 1, subjects.indices), fill: Self.fills[index])
                },
                target: sheet.range(bars.count + 1, subjects.indices), targetTitle: words.target, form: percent,
                line: Theme.clear.ink.rgb)
        ]
        self.sheet = sheet
    }

    /// The chart of the nodes right below the plan.
    init(_ report: Report, bars: [String], on source: Sheet, columns: [Int], title: String, wording: Wording) {
        let subjects = report.nodes.enumerated().filter { $0.element.parent == report.root?.id }.map { row, node in
            Subject(
                name: Self.name(node.id, node.name), row: row, absence: wording.word(of: node.outcome))
        }
        self.init(subjects, bars: bars, on: source, columns: columns, title: title, wording: wording)
    }

    /// `O1 · Objetivo 1`
    static func name(_ id: String, _ name: String) -> String { name.isEmpty || name == id ? id : "\(id) · \(name)" }
}
