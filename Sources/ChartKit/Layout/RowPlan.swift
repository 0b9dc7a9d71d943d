/// Rows on pages: the size of the names, the width of their column, and every row's place.
struct RowPlan {
    /// A row in its place.
    struct Row {
        /// Which of the given rows it is.
        var index: Int
        /// Its name in lines.
        var name: TextBlock
        /// How far its name stands to the right, in points.
        var indent: Double
        /// Its top edge below the top of the rows, in points.
        var top: Double
        /// Its height, in points.
        var height: Double
        /// Whether it stands here again because its group goes on from the page before.
        var isRepeated: Bool
    }

    /// The size of the names, in points.
    let nameSize: Double
    /// The width of the column of names, in points.
    let nameWidth: Double
    /// The rows of each page.
    let pages: [[Row]]

    /// The height of a page's rows, in points.
    func height(ofPage index: Int) -> Double {
        pages[index].last.map { $0.top + $0.height } ?? 0
    }
    /// The smallest height of a row that isn't a head among the given ones.
    func smallestHeight(where isIncluded: (Int) -> Bool) -> Double? {
        pages.joined().filter { isIncluded($0.index) }.map(\.height).min()
    }
}
