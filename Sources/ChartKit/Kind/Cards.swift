public import Measurement
import PlanModel

/// The nodes right below the plan, or below the node in focus, side by side: a big number, a state, a thin bar and
/// what each aims at.
public struct Cards: ChartKind {
    public static let name = "cards"
    public static let summary = "the objectives side by side, each with its percentage in large type"

    /// Cards.
    public init() {}

    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let report = subject.report
        let focus = subject.focus ?? report.root?.id ?? ""
        guard let top = report.node(focus) else {
            throw .nothingToDraw(kind: Self.name, needs: "the node '\(focus)'")
        }
        let children = report.children(of: focus)
        let nodes = children.isEmpty ? [top] : children
        let finding = context.wording.finding(
            on: nodes, called: context.wording.noun(ofLevel: nodes.first?.level ?? ""))
        let title = focus == report.root?.id ? finding : "\(top.name): \(finding)"
        let subtitle = context.wording.methodologyLine(of: report)
        let source = context.wording.sourceLine(report.plan.source)

        let notes = PublishedNotes(nodes)
        let grid = CardGrid(nodes, notes: notes, in: context)
        func frame(_ shown: [String]) -> PageFrame {
            let line = notes.line(on: shown, wording: context.wording)
            return PageFrame(
                title: title, subtitle: subtitle, notes: [line, source].compactMap(\.self), in: context)
        }
        var drawing = Drawing(pages: [])
        var next: Int? = 0
        while let first = next {
            // The foot has room for the notes on all nodes: it's one line, and cards keep their size.
            let content = frame(nodes.map(\.id)).content
            let page = try grid.lay(from: first, in: content)
            let text = context.wording.alternativeText(
                title: title, nodes: nodes.filter { page.shown.contains($0.id) }, shortened: page.shortened)
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
