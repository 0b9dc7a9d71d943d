import Reports
import Scene

/// A line of a table, ready to be placed: an indicator's row or the head of a group.
struct TableLine {
    private enum Content {
        case head(TableGroupHead)
        case row(TableRow)
    }

    /// The node it shows.
    let node: ReportNode
    /// Which of the table's items it is; nil for a head that stands here again.
    let index: Int?
    private let content: Content

    /// A row.
    init(_ row: TableRow, _ node: ReportNode, index: Int) {
        content = .row(row)
        self.node = node
        self.index = index
    }

    /// A head of a group.
    init(_ head: TableGroupHead, _ node: ReportNode, index: Int?) {
        content = .head(head)
        self.node = node
        self.index = index
    }

    /// Whether it's a head.
    var isHead: Bool { if case .head = content { true } else { false } }

    /// Its height, in points.
    var height: Double {
        switch content {
        case .head(let head): head.height
        case .row(let row): row.height
        }
    }

    /// The texts that had to be shortened, in full.
    var shortened: [String] {
        switch content {
        case .head(let head): head.isTruncated ? [node.name] : []
        case .row(let row): row.truncated
        }
    }

    /// The line, its top left corner at `origin`.
    func element(at origin: Point) -> Element {
        switch content {
        case .head(let head): head.element(at: origin)
        case .row(let row): row.element(at: origin)
        }
    }
}
