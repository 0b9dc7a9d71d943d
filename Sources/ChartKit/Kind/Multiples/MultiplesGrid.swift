import Reports
import Scene

/// Panels side by side, as many in a row as have room, on as many pages as they need.
struct MultiplesGrid {
    /// A page of panels.
    struct Page {
        /// Which of the panels stand on it.
        var panels: Range<Int>
        var elements: [Element]
    }

    /// The pages in order.
    let pages: [Page]
    /// The panels whose names had to be shortened.
    let shortened: [Int]

    private static let narrowest = 170.0
    private static let gap = 22.0
    private static let rowGap = 12.0
    private static let lowestPlot = 44.0
    private static let highestPlot = 96.0
    private static let nameLines = 3
    private static let nameGap = 6.0

    /// Lays panels into an area; nil where not even one has room.
    init?(_ panels: [MultiplesPanel], on scale: PercentScale, in area: Rect, context: ChartContext) {
        let type = context.theme.type
        let columns = min(panels.count, Int((area.width + Self.gap) / (Self.narrowest + Self.gap)))
        guard columns > 0 else { return nil }
        // Few panels stay at a width that's easy to read.
        let width = min((area.width - Double(columns - 1) * Self.gap) / Double(columns), 2 * Self.narrowest)
        func block(_ name: String) -> TextBlock {
            TextBlock.fitting(
                name, font: type.body.sized(10), floor: type.floor, width: width,
                maximumLines: Self.nameLines, leading: 0.95, measuring: context.measuring)
        }
        let plain = panels.map { block($0.node.name) }
        func text(_ name: TextBlock) -> [String] { name.lines.map { $0.runs.map(\.text).joined() } }
        let counts = plain.reduce(into: [:]) { $0[text($1), default: 0] += 1 }
        // Names that begin alike may look the same once they're shortened: their codes tell them apart.
        let names = zip(panels, plain).map { panel, name in
            counts[text(name)] == 1 ? name : block("\(panel.node.id): \(panel.node.name)")
        }
        let rows = stride(from: 0, to: panels.count, by: columns).map { $0..<min($0 + columns, panels.count) }
        let nameHeights = rows.map { row in (row.map { names[$0].height }.max() ?? 0) + Self.nameGap }
        guard let fits = Self.pages(nameHeights, height: area.height) else { return nil }
        let room = panels.map(\.labelRoom).max() ?? 0
        // All plots are as high as the fullest page lets them be, so that they can be compared.
        let plotHeight =
            fits.map { page in
                let used = page.reduce(0) { $0 + nameHeights[$1] } + Double(page.count - 1) * Self.rowGap
                return min((area.height - used) / Double(page.count), Self.highestPlot)
            }.min() ?? Self.lowestPlot

        pages = fits.map { page in
            var y = area.y
            let elements = page.flatMap { row -> [Element] in
                defer { y += nameHeights[row] + plotHeight + Self.rowGap }
                return rows[row].enumerated().flatMap { column, index -> [Element] in
                    let x = area.x + Double(column) * (width + Self.gap)
                    // Names stand on their plots, however many lines they have.
                    let top = y + nameHeights[row] - Self.nameGap - names[index].height
                    let plot = Rect(
                        x: x + 2, y: y + nameHeights[row], width: width - room - 2, height: plotHeight)
                    return names[index].elements(at: Point(x, top), color: context.theme.ink)
                        + panels[index].elements(in: plot, on: scale)
                }
            }
            return Page(
                panels: rows[page.lowerBound].lowerBound..<rows[page.upperBound - 1].upperBound, elements: elements)
        }
        shortened = names.indices.filter { names[$0].isTruncated }
    }

    /// The rows of each page, about as many on one as on another; nil where one has no room alone.
    private static func pages(_ nameHeights: [Double], height: Double) -> [Range<Int>]? {
        func cut(most: Int) -> [Range<Int>]? {
            var pages: [Range<Int>] = []
            var first = 0
            while first < nameHeights.count {
                var used = 0.0
                var next = first
                while next < nameHeights.count, next - first < most {
                    let needed = nameHeights[next] + lowestPlot + (next == first ? 0 : rowGap)
                    guard used + needed <= height else { break }
                    used += needed
                    next += 1
                }
                guard next > first else { return nil }
                pages.append(first..<next)
                first = next
            }
            return pages
        }
        guard let fewest = cut(most: .max)?.count else { return nil }
        return (1...max(1, nameHeights.count)).lazy.compactMap { cut(most: $0) }.first { $0.count == fewest }
    }
}
