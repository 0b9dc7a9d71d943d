import PlanModel
import Reports
import Scene
import Words

/// A small line for each indicator over its cuts, all on one scale, the last point with its number.
public struct MultiplesChart: ChartKind {
    /// The name on the command line.
    public static let name = "multiples"
    /// What it shows.
    public static let summary = "a small line per indicator over its cuts, all on one scale, with the 100 % line"
    /// It shows every cut.
    public static let need = ChartNeed.history

    /// It can show some of the indicators.
    public static let choosesRows = true

    /// Small multiples.
    public init() {}

    /// Draws the indicators, or those below the focus, on as many pages as they need.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let all = IndicatorGroup.groups(of: subject)
        let indicators = subject.choice.chosen(from: all).flatMap(\.indicators)
        guard let latest = subject.history.last, !indicators.isEmpty else {
            throw .nothingToDraw(kind: Self.name, needs: subject.wantedIndicators)
        }
        let wording = context.wording
        let nodes = (subject.focus.flatMap(latest.node) ?? latest.root).map { [$0] } ?? []
        let frame = ChartFrame(
            title: wording.headline(
                wording.historyFinding(of: subject.history, nodes: nodes + all.flatMap(\.indicators)), of: latest),
            subtitle: wording.subtitle(
                of: subject, in: latest, shown: indicators.count, of: all.flatMap(\.indicators).count),
            footnote: wording.sourceLine(latest), in: context)
        let panels = indicators.map { MultiplesPanel($0, at: subject.history, in: context) }
        let scale = context.scale(holding: panels.flatMap(\.achievements))
        let legend = Legend(
            MultiplesPanel.legend(of: panels, on: scale, in: context), width: frame.body.width, in: context)
        let area = frame.body.inset(top: legend.height + 8)
        guard let grid = MultiplesGrid(panels, on: scale, in: area, context: context) else {
            throw .doesNotFit(
                kind: Self.name,
                needs: Phrase(
                    es: "un indicador necesita unos 170 x 110 pt",
                    en: "a panel for an indicator needs about 170 x 110 pt"))
        }
        let pages = grid.pages.enumerated().map { index, page in
            let shown = page.panels.map { indicators[$0] }
            return frame.scene(
                around: legend.elements(at: Point(frame.body.x, frame.body.y)) + page.elements,
                alternativeText: wording.historyText(of: subject.history, at: subject.focus, shown: shown), page: index,
                of: grid.pages.count)
        }
        return Drawing(pages: pages, warnings: frame.warnings + grid.shortened.map { indicators[$0].shortenedName })
    }
}
