import PlanModel
import Reports
import Scene
import Words

/// The nodes right below the plan, or below the node in focus, side by side: a big number, a state, a thin bar and
/// what each aims at.
public struct CardsChart: ChartKind {
    /// The kind's name.
    public static let name = "cards"
    /// What it's good for.
    public static let summary = "the objectives side by side, each with its percentage in large type"

    /// The objectives.
    public static let reach = ChartReach.parts

    /// Cards.
    public init() {}

    /// Draws the pages; an error says what is missing or too small.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let report = subject.report
        let focus = subject.focus ?? report.root?.id ?? ""
        guard let top = report.node(focus) else {
            throw .nothingToDraw(kind: Self.name, needs: Phrase(es: "el nodo «\(focus)»", en: "the node '\(focus)'"))
        }
        let children = report.children(of: focus)
        let nodes = children.isEmpty ? [top] : children
        let wording = context.wording
        let finding = wording.finding(on: nodes, called: wording.plural(ofLevel: nodes.first?.level ?? ""))
        let title = wording.headline(
            focus == report.root?.id || children.isEmpty ? finding : "\(top.shortName): \(finding)", of: report)
        let notes = PublishedNotes(nodes, of: report)
        let scale = context.scale(holding: nodes.compactMap(\.outcome.achievement))
        func frame(_ shown: [String]) -> ChartFrame {
            let lines = [notes.line(on: shown, bars: scale, wording: wording), wording.sourceLine(report)]
            return ChartFrame(
                title: title, subtitle: wording.subtitle(of: report, at: focus),
                footnote: lines.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n"), in: context)
        }
        // Every page leaves room for the notes on all nodes, so that cards keep their size.
        let body = frame(nodes.map(\.id)).body.inset(top: 10)
        let pages = try CardGrid(nodes, bars: scale, notes: notes, in: context).pages(in: body)

        var drawing = Drawing(pages: [])
        for (index, page) in pages.enumerated() {
            let text = wording.alternativeText(
                title: title, nodes: nodes.filter { page.shown.contains($0.id) }, shortened: page.shortened)
            drawing.pages.append(
                frame(page.shown).scene(
                    around: page.elements, alternativeText: text, page: index, of: pages.count, isFigure: false))
            drawing.warnings += frame(page.shown).warnings.filter { !drawing.warnings.contains($0) } + page.warnings
        }
        return drawing
    }
}
