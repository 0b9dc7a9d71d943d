import ChartKit
import PlanModel
import Reports
import Words
import Workbooks

/// The sheet that says how the figures of a workbook were made.
struct MethodologySheet {
    let wording: Wording
    private(set) var lines: [(concept: String, value: String)] = []

    init(wording: Wording) { self.wording = wording }

    private var words: WorkbookWords { WorkbookWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }

    /// Adds a line, unless it says nothing.
    mutating func add(_ concept: String, _ value: String?) {
        if let value, !value.isEmpty { lines.append((concept, value)) }
    }

    var sheet: Sheet {
        var lines = lines
        lines.append((words.madeBy, Version.maker))
        var sheet = Sheet(
            words.methodologySheet, lines,
            [
                SheetField("concept", words.concept) { line, _ in .text(line.concept, CellStyle(isBold: true)) },
                SheetField("value", words.value) { line, _ in .text(line.value) },
            ])
        // A digest stays on one line.
        sheet.columns[1].widest = 110
        return sheet
    }

    /// What a workbook is about: the plan, the unit and the cut.
    static func title(of report: Report, _ wording: Wording) -> String {
        [
            report.plan.title, report.unit ?? "",
            report.horizon == nil
                ? report.cut.map(wording.cutLabel) ?? "" : wording.moment(of: report),
        ]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension MethodologySheet {
    /// Adds all that says how a report was measured.
    mutating func add(_ report: Report, _ sources: [SourceFile]) {
        add(report.plan, unit: report.unit, cut: report.cut, horizon: report.horizon)
        add(report.methodology)
        add(base: report.base, mode: report.mode, horizon: report.horizon)
        if let root = report.root { add(tableWords.coverage, wording.numbers.percent(100 * root.coverage)) }
        add(report.plan.source, sources)
        for line in tableWords.sentences(report.caveats) { add(words.note, line) }
        add(report.remarks + report.methodology.foreignModules)
    }

    /// Adds whose plan it is.
    mutating func add(_ plan: PlanIdentity, unit: String?, cut: Cut?, horizon: Cut? = nil) {
        add(words.plan, plan.title)
        add(words.sector, plan.sector)
        add(tableWords.unit, unit)
        add(tableWords.cut, cut.map { wording.numbers.date($0) } ?? wording.undatedCut)
        add(words.horizon, horizon.map { wording.numbers.date($0) })
    }

    /// Adds a chain of strategies, under its key where several are compared.
    mutating func add(_ methodology: MethodologyStamp, key: String? = nil) {
        add(named(words.expression, key), methodology.expression)
        add(named(words.fingerprint, key), methodology.fingerprint)
        for module in tableWords.moduleNames(methodology) { add(named(words.module, key), module) }
        add(named(words.effects, key), wording.description(of: methodology))
        add(named(words.weights, key), methodology.weights)
        add(named(words.minimum, key), wording.minimums(methodology.minimumCoverage).joined(separator: ", "))
    }

    private func named(_ concept: String, _ key: String?) -> String { key.map { "\(concept) (\($0))" } ?? concept }

    /// Adds what is measured against what.
    mutating func add(base: Base, mode: Mode, horizon: Cut? = nil, key: String? = nil) {
        add(named(words.base, key), horizon.map(tableWords.due) ?? tableWords.base(base))
        add(named(words.mode, key), tableWords.mode(mode) ?? words.simple)
    }

    /// Adds what the plan says of its data, and the files that were read.
    mutating func add(_ source: String, _ files: [SourceFile]) {
        add(words.source, source)
        for file in files { add(words.file, file.text) }
    }

    /// Adds what else a reader should know.
    mutating func add(_ notes: [Diagnostic]) {
        for note in notes { add(words.note, note.problem[wording.isSpanish ? .es : .en]) }
    }
}
