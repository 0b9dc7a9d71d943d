package import Measurement
package import PlanModel

/// Lays a table of indicators into a rectangle, as many rows as it holds; the rest goes on elsewhere.
package struct TableLayout {
    /// What was laid.
    package struct Page {
        /// The table and its rules.
        package var elements: [Element] = []
        /// The table's height, in points.
        package var height = 0.0
        /// The first item that is left over; nil when all are there.
        package var next: Int?
        /// The codes of the nodes on the page.
        package var shown: [String] = []
        /// The texts that were shortened, in full.
        package var shortened: [String] = []
        /// What a user should know.
        package var warnings: [Diagnostic] = []

        /// A page without a table.
        package init() {}
    }

    private let items: [TableItem]
    private let columns: TableColumns
    private let headTexts: [String]
    private let bar: AchievementBar
    private let notes: PublishedNotes
    private let width: Double
    private let context: ChartContext

    /// A table of the items, `width` points wide; `notes` mark the figures that were published differently.
    package init(
        _ items: [TableItem], of report: Report, notes: PublishedNotes, width: Double, in context: ChartContext
    ) {
        self.items = items
        self.notes = notes
        self.width = width
        self.context = context
        let indicators = items.compactMap(\.indicator)
        let groups = items.compactMap { if case .group(_, let node) = $0 { node } else { nil } }
        headTexts = TableHead.texts(of: report, wording: context.wording)
        columns = TableColumns(
            indicators, groups: groups, heads: headTexts, notes: notes, width: width, in: context)
        bar = AchievementBar(for: indicators.compactMap(\.outcome.achievement), theme: context.theme)
    }

    /// All pages of the table, each in the room that `room` gives for its number, from 0, and the nodes on it.
    package func pages(in room: (_ page: Int, _ shown: [String]) -> Rect) throws(ChartError) -> [Page] {
        var pages: [Page] = []
        var next: Int? = 0
        while let first = next {
            // The notes at a page's foot depend on its rows: lay once to know them, once to leave them room.
            let trial = try lay(from: first, in: room(pages.count, []))
            let page = try lay(from: first, in: room(pages.count, trial.shown))
            pages.append(page)
            next = page.next
        }
        return pages
    }

    /// The items from one on, as many as the rectangle holds, under the heads of the columns.
    ///
    /// Names go from 11 down to 9 points, then notes are shortened, then left out, before rows are left over. Throws
    /// where not even one row has room.
    package func lay(from first: Int, in frame: Rect) throws(ChartError) -> Page {
        let columns = columns.moved(by: frame.x)
        let head = TableHead(headTexts, columns: columns, in: context)
        let room = frame.height - head.height
        guard room >= 64 else {
            throw .doesNotFit(kind: "table", needs: "a table needs 64 pt below its head")
        }
        for style in styles(from: first, room: room) {
            let lines = self.lines(from: first, style: style, columns: columns, room: room)
            let height = lines.reduce(0) { $0 + $1.height }
            if height <= room { return page(lines, head: head, style: style, in: frame) }
        }
        let style = TableRow.Style(nameSize: 10, noteLines: 0)
        var fitting: [Line] = []
        var height = 0.0
        for line in lines(from: first, style: style, columns: columns, room: room) {
            if height + line.height > room, !fitting.isEmpty { break }
            height += line.height
            fitting.append(line)
        }
        // A head doesn't stay behind without its first row.
        while fitting.count > 1, let last = fitting.last, last.isHead { fitting.removeLast() }
        return page(fitting, head: head, style: style, in: frame)
    }

    /// A row or a head of a group, ready to be placed.
    private enum Line {
        case head(TableGroupHead, ReportNode, index: Int?)
        case row(TableRow, ReportNode, index: Int)

        var height: Double {
            switch self {
            case .head(let head, _, _): head.height
            case .row(let row, _, _): row.height
            }
        }
        var isHead: Bool { if case .head = self { true } else { false } }
        var index: Int? {
            switch self {
            case .head(_, _, let index): index
            case .row(_, _, let index): index
            }
        }
    }

    /// The styles in which all items that are left may fit, the best first.
    private func styles(from first: Int, room: Double) -> [TableRow.Style] {
        let rest = items[first...]
        guard Double(rest.count) * 20 <= room else { return [] }
        let sizes = [11, 10.5, 10, 9.5, 9]
        let bare = sizes.map { TableRow.Style(nameSize: $0, noteLines: 0) }
        guard rest.contains(where: { $0.indicator?.indicator?.observation.note?.isEmpty == false }) else { return bare }
        return sizes.map { TableRow.Style(nameSize: $0, noteLines: .max) }
            + [10, 8, 6, 5, 4, 3, 2].map { TableRow.Style(nameSize: 9.5, noteLines: $0) } + bare
    }

    private func lines(from first: Int, style: TableRow.Style, columns: TableColumns, room: Double) -> [Line] {
        func head(_ node: ReportNode, _ label: String, index: Int?) -> Line {
            .head(
                TableGroupHead(node, label: label, columns: columns, notes: notes, width: width, in: context), node,
                index: index)
        }
        var lines: [Line] = []
        if items.indices.contains(first), items[first].indicator != nil {
            let before = items[..<first].last { $0.indicator == nil }
            if case .group(let label, let node) = before {
                lines.append(head(node, context.wording.continued(label), index: nil))
            }
        }
        let rowRoom = room - (items.contains { $0.indicator == nil } ? 30 : 0)
        for index in items.indices.dropFirst(first) {
            switch items[index] {
            case .group(let label, let node): lines.append(head(node, label, index: index))
            case .row(let node):
                let row = TableRow(
                    node, style: style, columns: columns, bar: bar, notes: notes, room: rowRoom, in: context)
                lines.append(.row(row, node, index: index))
            }
        }
        return lines
    }

    private func page(_ lines: [Line], head: TableHead, style: TableRow.Style, in frame: Rect) -> Page {
        var page = Page()
        var rows = [head.row(at: frame.y)]
        var rules = [head.rule(at: frame.y, width: width)]
        var y = frame.y + head.height
        for (offset, line) in lines.enumerated() {
            switch line {
            case .head(let group, let node, _):
                rules.insert(group.surface(at: y), at: 0)
                rows.append(group.element(at: y))
                page.shown.append(node.id)
                if group.isTruncated { shorten(node.name, of: node, on: &page) }
            case .row(let row, let node, _):
                rows.append(row.element(at: y))
                page.shown.append(node.id)
                for text in row.truncated { shorten(text, of: node, on: &page) }
            }
            y += line.height
            if offset == lines.count - 1 || !line.isHead {
                rules.append(
                    .line(
                        from: Point(frame.x, y), to: Point(frame.x + width, y),
                        stroke: Stroke(context.theme.rule, width: 0.6)))
            }
        }
        page.elements = [.group(.artifact, rules), .group(.table, rows)]
        page.height = y - frame.y
        let after = (lines.compactMap(\.index).last ?? items.count) + 1
        page.next = after < items.count ? after : nil
        noteLeftOut(lines, style: style, on: &page)
        return page
    }

    private func shorten(_ text: String, of node: ReportNode, on page: inout Page) {
        page.shortened.append(text)
        page.warnings.append(
            Diagnostic(
                .warning, at: node.origin ?? node.indicator?.observation.origin,
                "table: a text of '\(node.id)' is shortened", advice: "use a larger page or fewer rows"))
    }

    private func noteLeftOut(_ lines: [Line], style: TableRow.Style, on page: inout Page) {
        guard style.noteLines == 0 else { return }
        let count = lines.filter {
            if case .row(_, let node, _) = $0 { node.indicator?.observation.note?.isEmpty == false } else { false }
        }.count
        guard count > 0 else { return }
        page.warnings.append(
            Diagnostic(.note, "table: the notes of \(count) rows have no room and are left out"))
    }
}
