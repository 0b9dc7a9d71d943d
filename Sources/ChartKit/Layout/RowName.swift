import PlanModel
import Reports
import Scene
import Words

/// The name of a row, in its lines around a height.
struct RowName {
    /// The row.
    let row: RowPlan.Row
    /// The room for it across the page, in points.
    let width: Double

    /// The name from `x`; one that stands here again says so where there is room.
    func elements(x: Double, midY: Double, color: Color, in context: ChartContext) -> [Element] {
        let x = x + row.indent
        let width = width - row.indent
        let name = row.name.elements(at: Point(x, midY - row.name.height / 2), color: color)
        guard row.isRepeated, row.name.lines.count == 1 else { return name }
        let font = context.theme.type.body.sized(row.name.font.size)
        let more = TextLine(context.wording.continuation, font: font, measuring: context.measuring)
        let start = x + row.name.width + font.size / 2
        guard start + more.width <= x + width else { return name }
        let last = name.compactMap { if case .text(let run) = $0 { run.origin.y } else { nil } }.last
        return name + more.elements(x: start, baseline: last ?? midY, color: context.theme.muted)
    }
}

extension ReportNode {
    /// The warning that its name doesn't fit into its row.
    var shortenedName: Diagnostic {
        Diagnostic(
            .warning, at: origin,
            Phrase(
                es: "el nombre de «\(id)» se acorta en el gráfico",
                en: "the name of '\(id)' is shortened on the chart"),
            advice: Phrase(
                es: "dele un nombre más corto en el archivo del plan, o use una página mayor",
                en: "give it a shorter name in the plan file, or use a larger page"))
    }
}
