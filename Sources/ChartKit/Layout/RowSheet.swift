/// Rows as high as their names ask for in one size, ready to be cut into pages.
struct RowSheet {
    /// A row of a page.
    struct Entry: Hashable {
        /// Which row it is.
        var index: Int
        /// Whether it's a head that stands here again.
        var isRepeated = false
    }

    let specs: [RowSpec]
    /// The size of the names, in points.
    let nameSize: Double
    /// The most lines of a name.
    let maximumLines: Int
    /// The rows' heights, in points.
    let heights: [Double]
    /// Whether a name doesn't fit into its lines.
    let isTruncated: Bool

    /// The height of what has to stand on the page of a head: the heads right below it, and the first row after them.
    private func company(of index: Int) -> Double {
        var height = 0.0
        var next = index
        while specs[next].isHead, next + 1 < heights.count {
            next += 1
            height += heights[next]
        }
        return height
    }

    /// The rows cut into pages of a height, or nil where one page can't hold a row under its head.
    func pages(within height: Double) -> [[Entry]]? {
        var pages: [[Entry]] = [[]]
        var used = 0.0
        for index in specs.indices {
            // A head never stands alone at the foot of a page.
            let company = self.company(of: index)
            if used + heights[index] + company > height, !pages[pages.count - 1].isEmpty {
                pages.append([])
                used = 0
            }
            if pages[pages.count - 1].isEmpty, pages.count > 1, let head = specs[index].head, head != index {
                pages[pages.count - 1].append(Entry(index: head, isRepeated: true))
                used = heights[head]
            }
            guard used + heights[index] <= height + 0.01 else { return nil }
            pages[pages.count - 1].append(Entry(index: index))
            used += heights[index]
        }
        return pages
    }
}
