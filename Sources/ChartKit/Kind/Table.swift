public import Measurement
import PlanModel

/// The deck's own table of indicators, on as many pages as it needs.
///
/// Seven columns: name, entity, the year's programme, the programme at the cut, what was executed, the achievement
/// with a bar, the state. Numbers are aligned on the decimal mark.
public struct Table: ChartKind {
    public static let name = "table"
    public static let summary = "the indicators with their figures, as the official deck lists them"

    /// A table.
    public init() {}

    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let report = subject.report
        let focus = subject.focus ?? report.root?.id ?? ""
        guard let items = TableItem.items(of: report, below: focus), let node = report.node(focus) else {
            throw .nothingToDraw(kind: Self.name, needs: "the node '\(focus)'")
        }
        let indicators = items.compactMap(\.indicator)
        guard !indicators.isEmpty else { throw .nothingToDraw(kind: Self.name, needs: "indicators") }
        let finding = context.wording.finding(on: indicators, called: context.wording.indicatorNoun)
        let title = focus == report.root?.id ? finding : "\(node.name): \(finding)"
        let subtitle = context.wording.methodologyLine(of: report)
        let source = context.wording.sourceLine(report.plan.source)

        let notes = PublishedNotes(items.map(\.node))
        let width = PageFrame.inside(context.size).width
        let layout = TableLayout(items, of: report, notes: notes, width: width, in: context)
        func frame(_ shown: [String]) -> PageFrame {
            let line = notes.line(on: shown, wording: context.wording)
            return PageFrame(
                title: title, subtitle: subtitle, notes: [line, source].compactMap(\.self), in: context)
        }
        var drawing = Drawing(pages: [])
        var next: Int? = 0
        while let first = next {
            // The notes at the foot depend on the rows above them: lay once to know them, once to leave them room.
            let trial = try layout.lay(from: first, in: frame([]).content)
            let page = try layout.lay(from: first, in: frame(trial.shown).content)
            let text = context.wording.alternativeText(
                title: title, nodes: indicators.filter { page.shown.contains($0.id) }, shortened: page.shortened)
            drawing.pages.append(
                Scene(
                    size: context.size, background: context.theme.background,
                    elements: frame(page.shown).elements + page.elements, title: title, alternativeText: text,
                    language: context.wording.language))
            drawing.warnings += page.warnings
            next = page.next
        }
        return drawing
    }
}
