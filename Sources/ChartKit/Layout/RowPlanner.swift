import Scene
import Words

/// Fits rows with wrapped names into pages.
///
/// The names' size goes from 11 down to 9 points until everything stands on one page; what doesn't fit at the floor is
/// spread over as few pages as it needs, at the largest size that needs no more of them. Names have three lines, and more
/// where these don't hold them and the pages have room.
struct RowPlanner {
    /// The rows in order.
    let specs: [RowSpec]
    /// The height for rows, in points.
    let height: Double
    /// What names are set and measured with.
    let context: ChartContext
    /// The rows' names, ready to be broken at any size.
    private let names: [StressedText]

    /// The most lines of a name.
    static let maximumLines = 3
    private static let moreLines = [4, 5, 6, 8, 10, 12]
    private static let smallestGap = 2.5
    private static let largestGrowth = 34.0
    private static let leading = 0.92

    /// Plans rows for a height, in points.
    init(specs: [RowSpec], height: Double, context: ChartContext) {
        self.specs = specs
        self.height = height
        self.context = context
        names = specs.map { StressedText($0.name) }
    }

    /// The widest column of names, as a share of the page's width.
    private var nameShare = nameShares[0]
    private static let nameShares = [widestNames, 0.34, 0.26, 0.18]
    /// The share that the widest names may have.
    static let widestNames = 0.45

    /// The narrowest and widest column of names, in points.
    var nameWidths: ClosedRange<Double> { (context.size.width * 0.18)...(context.size.width * nameShare) }

    /// The plan with the widest column of names that leaves room for what is made of it; nil where none does.
    func plan<Layout>(leaving layout: (RowPlan) -> Layout?) -> (plan: RowPlan, layout: Layout)? {
        for share in Self.nameShares {
            var planner = self
            planner.nameShare = share
            if let plan = planner.plan(), let layout = layout(plan) { return (plan, layout) }
        }
        return nil
    }

    /// The plan, or nil where a page can't hold a single row.
    func plan() -> RowPlan? {
        var sizes = Array(stride(from: context.theme.type.body.size, through: context.theme.type.floor, by: -0.5))
        guard let smallest = sizes.popLast().map({ sheet(size: $0) }),
            let fewest = smallest.pages(within: height)?.count
        else {
            return nil
        }
        // Lazy: mostly the first size is the one.
        let larger = sizes.lazy.map { sheet(size: $0) }
        let best =
            larger.first { !$0.isTruncated && $0.pages(within: height)?.count == fewest }
            ?? (smallest.isTruncated ? roomier(than: smallest, pages: fewest) : smallest)
        return best.pages(within: balancedHeight(of: best, pages: fewest)).map { placed($0, of: best) }
    }

    /// The sheet with more lines for names, as many as they need or as the pages have room for.
    private func roomier(than sheet: RowSheet, pages: Int) -> RowSheet {
        var best = sheet
        for lines in Self.moreLines {
            let next = self.sheet(size: sheet.nameSize, lines: lines)
            guard next.pages(within: height)?.count == pages else { break }
            best = next
            if !next.isTruncated { break }
        }
        return best
    }

    /// Whether all rows stand on one page with their names in full.
    var fitsOnOnePage: Bool {
        let smallest = sheet(size: context.theme.type.floor)
        return smallest.pages(within: height)?.count == 1
    }

    /// Why nothing can be drawn: the row that has no room even alone on a page, or the marks between names and numbers.
    var obstacle: Phrase {
        let heights = sheet(size: context.theme.type.floor).heights
        let tallest = heights.indices.max { heights[$0] < heights[$1] }
        let name = tallest.map { specs[$0].name } ?? ""
        return plan() == nil
            ? Phrase(es: "la fila «\(name)» no cabe", en: "the row '\(name)' doesn't fit on it")
            : Phrase(
                es: "nombres como «\(name)» y los números no dejan lugar para las marcas entre ellos",
                en: "names as long as '\(name)', and the numbers, leave no room for the marks between them")
    }

    private func sheet(size: Double, lines: Int = maximumLines) -> RowSheet {
        // Larger names ask for more air between them.
        let gap = Self.smallestGap + 1.5 * (size - context.theme.type.floor)
        var isTruncated = false
        let heights = zip(specs, names).map { spec, name in
            let font = font(of: spec, size: size)
            let breaker = LineBreaker(font: font, width: nameWidth(of: spec), measuring: context.measuring)
            let lineCount = breaker.lineCount(of: name)
            if lineCount > lines { isTruncated = true }
            let lineHeight = context.measuring.metrics(of: font).lineHeight * Self.leading
            return max(spec.minimumHeight, lineHeight * Double(min(lineCount, lines))) + gap
        }
        return RowSheet(
            specs: specs, nameSize: size, maximumLines: lines, heights: heights, isTruncated: isTruncated)
    }

    private func name(_ name: StressedText, of spec: RowSpec, on sheet: RowSheet) -> TextBlock {
        TextBlock(
            name, font: font(of: spec, size: sheet.nameSize), width: nameWidth(of: spec),
            maximumLines: sheet.maximumLines,
            leading: Self.leading, measuring: context.measuring)
    }

    private func font(of spec: RowSpec, size: Double) -> Font {
        var font = context.theme.type.body.sized(size)
        font.weight = spec.weight
        return font
    }

    private func nameWidth(of spec: RowSpec) -> Double { nameWidths.upperBound - spec.reserved - spec.indent }

    /// The lowest page that needs no more pages, so that the last one isn't nearly empty.
    private func balancedHeight(of sheet: RowSheet, pages: Int) -> Double {
        let lowest = sheet.heights.reduce(0, +) / Double(max(pages, 1))
        let steps = 20
        return (0..<steps).lazy.map { lowest + (height - lowest) * Double($0) / Double(steps) }
            .first { sheet.pages(within: $0)?.count == pages } ?? height
    }

    private func placed(_ pages: [[RowSheet.Entry]], of sheet: RowSheet) -> RowPlan {
        let growth = pages.map { page in
            let used = page.reduce(0) { $0 + sheet.heights[$1.index] }
            return (height - used) / Double(max(page.count, 1))
        }
        let extra = min(max(growth.min() ?? 0, 0), Self.largestGrowth)
        let names = zip(specs, names).map { name($1, of: $0, on: sheet) }
        let rows = pages.map { page in
            var top = 0.0
            return page.map { entry in
                let rowHeight = sheet.heights[entry.index] + extra
                defer { top += rowHeight }
                return RowPlan.Row(
                    index: entry.index, name: names[entry.index], indent: specs[entry.index].indent, top: top,
                    height: rowHeight,
                    isRepeated: entry.isRepeated)
            }
        }
        let widest = zip(specs, names).map { $0.indent + $0.reserved + $1.width }.max() ?? 0
        return RowPlan(
            nameSize: sheet.nameSize,
            nameWidth: min(max(widest, nameWidths.lowerBound), nameWidths.upperBound), pages: rows)
    }
}
