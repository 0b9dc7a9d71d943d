import PlanModel
import Reports
import Scene
import Words

/// The deck's own table of indicators, on as many pages as it needs.
///
/// Seven columns: name, entity, the year's programme, the programme at the cut, what was executed, the achievement
/// with a bar, the state. Numbers are aligned on the decimal mark.
public struct TableChart: ChartKind {
    /// The kind's name.
    public static let name = "table"
    /// What it's good for.
    public static let summary = "the indicators with their figures, as the official deck lists them"

    /// A table.
    public init() {}

    /// Draws the pages; an error says what is missing or too small.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let report = subject.report
        let focus = subject.focus ?? report.root?.id ?? ""
        guard let items = TableItem.items(of: report, below: focus) else {
            throw .nothingToDraw(kind: Self.name, needs: Phrase(es: "el nodo «\(focus)»", en: "the node '\(focus)'"))
        }
        let indicators = items.compactMap(\.indicator)
        guard !indicators.isEmpty else {
            throw .nothingToDraw(
                kind: Self.name, needs: Phrase(es: "al menos un indicador", en: "at least one indicator"))
        }
        let wording = context.wording
        let title = wording.finding(StateTally(indicators), in: report, focus: subject.focus.flatMap(report.node))
        let notes = PublishedNotes(items.map(\.node), of: report)
        let scale = context.scale(holding: indicators.compactMap(\.outcome.achievement))
        func frame(_ shown: [String]) -> ChartFrame {
            let lines = [notes.line(on: shown, bars: scale, wording: wording), wording.sourceLine(report)]
            return ChartFrame(
                title: title, subtitle: wording.subtitle(of: report, at: focus),
                footnote: lines.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n"), in: context)
        }
        let layout = TableLayout(
            items, of: report, bars: scale, notes: notes, width: frame([]).body.width, in: context)
        let pages = try layout.pages { _, shown in frame(shown).body.inset(top: 8) }

        var drawing = Drawing(pages: [])
        for (index, page) in pages.enumerated() {
            let text = wording.alternativeText(
                title: title, nodes: indicators.filter { page.shown.contains($0.id) }, shortened: page.shortened)
            drawing.pages.append(
                frame(page.shown).scene(
                    around: page.elements, alternativeText: text, page: index, of: pages.count, isFigure: false))
            // What is told of every page is told once.
            for warning in frame(page.shown).warnings + page.warnings where !drawing.warnings.contains(warning) {
                drawing.warnings.append(warning)
            }
        }
        return drawing
    }
}
