import ChartKit
import Scene
import Words

/// A table of a slide: heads over a rule, rows as high as their texts, on as many pages as they need.
struct SlideTable {
    /// A column by its head and its part of the width.
    struct Column {
        var title: String
        /// Its width, as a share of the table's.
        var share: Double
        var isNumeric = false
    }

    /// What stands in a row below a head.
    enum Cell {
        case text(String)
        /// A text that leads to the page of a name.
        case link(String, to: String)
        /// A drawing in the cell's room: its left edge on the baseline of the row's first line, and its width.
        case drawing((_ origin: Point, _ width: Double) -> [Element])
    }

    private let columns: [Column]
    private let rows: [Row]
    private let heads: [TextBlock]
    private let width: Double
    private let context: ChartContext
    private static let gap = 16.0
    private static let padding = 5.0

    private struct Row {
        var cells: [Cell]
        var blocks: [TextBlock?]
        var height: Double
    }

    init(_ columns: [Column], rows: [[Cell]], width: Double, size: Double = 11, in context: ChartContext) {
        self.columns = columns
        self.width = width
        self.context = context
        let type = context.theme.type
        let measuring = context.measuring
        heads = columns.indices.map { index in
            TextBlock(
                columns[index].title, font: Font(type.family, size: 10, weight: .semibold),
                width: Self.room(columns, index, width), measuring: measuring)
        }
        let line = measuring.metrics(of: type.body.sized(size)).lineHeight
        self.rows = rows.map { cells in
            let blocks = zip(columns.indices, cells).map { index, cell -> TextBlock? in
                guard let text = cell.text else { return nil }
                return TextBlock(
                    text, font: type.body.sized(size), width: Self.room(columns, index, width), maximumLines: 6,
                    measuring: measuring)
            }
            let height = max(line, blocks.compactMap { $0?.height }.max() ?? 0) + 2 * Self.padding
            return Row(cells: cells, blocks: blocks, height: height)
        }
        font = type.body.sized(size)
    }

    private let font: Font
    private var headHeight: Double { (heads.map(\.height).max() ?? 0) + 6 }

    /// The rows' numbers of each page.
    ///
    /// - Parameter height: the room of a page, in points; pages count from 0.
    /// - Throws: `ChartError` where a row is higher than a page.
    func pages(_ height: (_ page: Int) -> Double) throws(ChartError) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var first = 0
        while first < rows.count {
            let room = height(pages.count) - headHeight
            var used = 0.0
            var end = first
            while end < rows.count, used + rows[end].height <= room {
                used += rows[end].height
                end += 1
            }
            guard end > first else { throw .doesNotFit(kind: "deck", needs: .useLargerPage) }
            pages.append(first..<end)
            first = end
        }
        return pages
    }

    /// Some of the rows below the heads, the table's top left corner at `origin`.
    func elements(_ shown: Range<Int>, at origin: Point) -> [Element] {
        let theme = context.theme
        var rules: [Element] = []
        func rule(_ y: Double, _ color: Color, _ thickness: Double) {
            rules.append(
                .line(
                    from: Point(origin.x, y), to: Point(origin.x + width, y), stroke: Stroke(color, width: thickness)))
        }
        var lines: [Element] = [
            .group(
                .tableRow,
                placed(origin).map { x, index in
                    .group(
                        .tableHeader(),
                        heads[index].elements(
                            bottom: Point(x, origin.y + headHeight - 5), color: theme.muted,
                            alignment: alignment(index), in: room(index)))
                })
        ]
        rule(origin.y + headHeight, theme.ink, 1)
        var y = origin.y + headHeight
        let ascent = context.measuring.metrics(of: font).ascent
        for row in rows[shown] {
            let cells = placed(origin).map { x, index -> Element in
                let top = y + Self.padding
                guard case .drawing(let draw) = row.cells[index] else {
                    let block = row.blocks[index]?.elements(
                        at: Point(x, top), color: theme.ink, alignment: alignment(index), in: room(index))
                    guard case .link(_, let target) = row.cells[index] else { return .group(.tableCell, block ?? []) }
                    return .group(.tableCell, [.group(.link(to: target), block ?? [])])
                }
                return .group(.tableCell, draw(Point(x, top + ascent), room(index)))
            }
            lines.append(.group(.tableRow, cells))
            y += row.height
            rule(y, theme.rule, 0.6)
        }
        return [.group(.artifact, rules), .group(.table, lines)]
    }

    private func room(_ index: Int) -> Double { Self.room(columns, index, width) }

    /// The room of a column's texts: all but the last keep a distance from the next.
    private static func room(_ columns: [Column], _ index: Int, _ width: Double) -> Double {
        columns[index].share * width - (index == columns.count - 1 ? 0 : gap)
    }

    private func alignment(_ index: Int) -> TextBlock.Alignment { columns[index].isNumeric ? .right : .left }

    /// The columns with their left edges.
    private func placed(_ origin: Point) -> [(x: Double, index: Int)] {
        var x = origin.x
        return columns.indices.map { index in
            defer { x += columns[index].share * width }
            return (x, index)
        }
    }

    /// Whether a text of the rows had to be shortened, in full.
    var shortened: [String] {
        rows.flatMap { row in
            zip(row.cells, row.blocks).compactMap { cell, block in
                block?.isTruncated == true ? cell.text : nil
            }
        }
    }
}

extension SlideTable.Cell {
    /// What it says; nil of a drawing.
    fileprivate var text: String? {
        switch self {
        case .text(let text), .link(let text, _): text
        case .drawing: nil
        }
    }
}
