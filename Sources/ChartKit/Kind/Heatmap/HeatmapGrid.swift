import PlanModel
import Reports
import Scene

/// The cells of a heatmap: a row for each node, a column for each cut.
struct HeatmapGrid {
    /// What a cell shows.
    struct Cell {
        /// The achievement as a number, or a dash.
        var label: TextLine
        /// What the achievement is called; nil without one.
        var band: StateBands.Band?
        /// That the goal is met or bettered without a percent; nil for everything else.
        var unscaled: Outcome?
    }

    /// The reports that have room, the earliest first.
    let shown: [Report]
    /// The cells of each node, one for each report that has room.
    let cells: [[Cell]]
    private let heads: [TextLine]
    private let cellWidth: Double
    private let context: ChartContext

    /// The least height of a cell, in points.
    static let lowestCell = 15.0
    private static let padding = 5.0
    private static let glyph = 6.0
    private static let widest = 96.0
    private static let headHeight = 16.0

    /// The cells of nodes at cuts; the latest ones where not all have room beside the widest names.
    init(_ nodes: [ReportNode], at history: [Report], in context: ChartContext) {
        self.context = context
        let type = context.theme.type
        func line(_ text: String) -> TextLine {
            TextLine(text, font: type.small, measuring: context.measuring)
        }
        let reports = history.map { report in
            Dictionary(report.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let all = nodes.map { node in
            reports.map { report -> Cell in
                let outcome = report[node.id]?.outcome
                let value = outcome?.achievement
                let text = value.map { context.numbers.points($0) } ?? "–"
                return Cell(
                    label: line(node.indicator == nil ? "**\(text)**" : text), band: report[node.id]?.shownBand,
                    unscaled: outcome.flatMap { [.met, .beyond].contains($0) ? $0 : nil })
            }
        }
        let dates = history.map { report in
            line(report.cut.map { context.numbers.date($0) } ?? context.wording.undatedCut)
        }
        let widest = (all.joined().map(\.label.width) + dates.map(\.width)).max() ?? 0
        cellWidth = widest + 2 * Self.padding
        let width = context.size.width
        let room = width * (1 - 2 * ChartFrame.sideShare - 0.45) - 16
        let count = max(1, min(history.count, Int(room / cellWidth)))
        shown = Array(history.suffix(count))
        cells = all.map { $0.suffix(count) }
        heads = dates.suffix(count)
    }

    /// The cells under the dates of their cuts.
    var plot: RowPlot {
        RowPlot(headHeight: Self.headHeight, footHeight: 0, overhang: 0) { range in
            let width = min((range.upperBound - range.lowerBound) / Double(shown.count), Self.widest)
            return RowPlot.Placed { page, _ in
                heads.enumerated().flatMap { column, head in
                    let midX = page.x + (Double(column) + 0.5) * width
                    return head.elements(
                        x: midX - head.width / 2, midY: page.y - Self.headHeight / 2, color: context.theme.muted)
                }
            } marks: { row, area in
                cells[row].enumerated().flatMap { column, cell in
                    element(
                        of: cell,
                        in: Rect(x: area.x + Double(column) * width, y: area.y, width: width, height: area.height)
                            .inset(by: 0.75))
                }
            }
        }
    }

    private func element(of cell: Cell, in box: Rect) -> [Element] {
        let theme = context.theme
        let label = cell.label
        if let outcome = cell.unscaled { return Self.unscaledCell(outcome, in: box, theme: theme) }
        guard let state = cell.band?.state else {
            return Self.empty(box, theme: theme)
                + label.elements(x: box.midX - label.width / 2, midY: box.midY, color: theme.muted)
        }
        let style = theme.style(of: state)
        let room = label.width + Self.glyph + 4
        let hasGlyph = room + 4 <= box.width
        let x = box.midX - (hasGlyph ? room : label.width) / 2
        let glyph: [Element] =
            hasGlyph
            ? [
                .path(
                    style.glyph.path(centre: Point(x + Self.glyph / 2, box.midY), size: Self.glyph), fill: style.onFill)
            ] : []
        return [.rect(box, fill: style.fill)] + glyph
            + label.elements(x: hasGlyph ? x + Self.glyph + 4 : x, midY: box.midY, color: style.onFill)
    }

    /// A cell without an achievement.
    private static func empty(_ box: Rect, theme: Theme) -> [Element] {
        // Apart from the dash in its middle.
        let sides = [
            Rect(x: box.x, y: box.y, width: box.width / 2 - 9, height: box.height),
            Rect(x: box.midX + 9, y: box.y, width: box.width / 2 - 9, height: box.height),
        ]
        return sides.flatMap { Hatch.lines(over: $0, spacing: 4, stroke: Stroke(theme.rule, width: 0.75)) }
            + [.rect(box.inset(by: 0.25), stroke: Stroke(theme.rule, width: 0.5))]
    }

    /// A cell whose goal is met (a ring) or bettered (a triangle) without a percent.
    private static func unscaledCell(_ outcome: Outcome, in box: Rect, theme: Theme) -> [Element] {
        let glyph: Glyph = outcome == .beyond ? .triangleUp : .circle
        let mark = glyph.path(centre: Point(box.midX, box.midY), size: Self.glyph + 2)
        return [
            .rect(box.inset(by: 0.25), stroke: Stroke(theme.rule, width: 0.5)),
            .path(mark, stroke: Stroke(theme.ink, width: 1.25)),
        ]
    }

    /// The key to the colours.
    var legend: [Legend.Entry] {
        let theme = context.theme
        func entry(_ text: String, _ mark: @escaping (Rect) -> [Element]) -> Legend.Entry {
            Legend.Entry(text: text.capitalisedFirst, markWidth: 16) {
                mark(Rect(x: $0.x - 8, y: $0.y - 5, width: 16, height: 10))
            }
        }
        var entries = cells.joined().compactMap(\.band).distinct.map { band in
            let style = theme.style(of: band.state)
            return entry(context.wording.word(of: band)) { box in
                [
                    .rect(box, fill: style.fill),
                    .path(style.glyph.path(centre: Point(box.midX, box.midY), size: Self.glyph), fill: style.onFill),
                ]
            }
        }
        for outcome in [Outcome.beyond, .met] where cells.joined().contains(where: { $0.unscaled == outcome }) {
            entries.append(
                entry(context.wording.word(of: outcome) ?? "") { Self.unscaledCell(outcome, in: $0, theme: theme) })
        }
        if cells.joined().contains(where: { $0.band == nil && $0.unscaled == nil }) {
            entries.append(
                entry(context.wording.withoutFigure) { box in
                    Hatch.lines(over: box, spacing: 4, stroke: Stroke(theme.rule, width: 0.75))
                        + [.rect(box.inset(by: 0.25), stroke: Stroke(theme.rule, width: 0.5))]
                })
        }
        return entries
    }
}
