import Scene

/// A table's rows and columns, found again from where its cells stand.
struct TableGrid {
    /// A cell, and how many columns it goes over.
    struct Cell {
        var boxes: [TextBox]
        var span: Int
    }

    struct Row {
        var top, bottom: Double
        var cells: [Cell]
        /// The line below it.
        var rule: Stroke?
    }

    /// The columns' left edges, and the right one of the last.
    let edges: [Double]
    let rows: [Row]
    /// Columns whose cells end below each other.
    let rightAligned: Set<Int>
    /// What its cells show besides text: bars, the marks of states.
    let marks: [Element]
    let text: TextMarkup

    /// The area of the table.
    var frame: Rect {
        let (left, top) = (edges[0], rows[0].top)
        return Rect(x: left, y: top, width: edges[edges.count - 1] - left, height: rows[rows.count - 1].bottom - top)
    }

    /// Whether drawn elements are nothing but level lines, as between the rows of a table.
    static func areRules(_ members: [Element]) -> Bool {
        !members.isEmpty
            && members.allSatisfy { if case .line(let from, let to, _) = $0 { from.y == to.y } else { false } }
    }

    /// The grid of a table's rows; nil where it has none.
    ///
    /// - Parameter rules: the lines below its rows.
    init?(_ elements: [Element], rules: [Element], text: TextMarkup) {
        let parts = elements.compactMap { element -> [Part]? in
            guard case .group(.tableRow, let cells) = element else { return nil }
            return cells.compactMap(Part.init)
        }
        let count = parts.map { $0.reduce(0) { $0 + $1.span } }.max() ?? 0
        // Where columns stand is seen in the rows that have a cell in each.
        let whole = parts.filter { $0.count == count }
        guard count > 0, !whole.isEmpty else { return nil }
        self.text = text
        marks = parts.flatMap { $0.flatMap(\.members.withoutTexts) }
        let boxes = parts.map { row in
            row.map { TextBox.boxes(of: $0.members.runs, stacking: true, measuring: text.measuring) }
        }
        let full = boxes.filter { $0.count == count }
        let lines = rules.compactMap {
            if case .line(let from, let to, let stroke) = $0 { (from, to, stroke) } else { nil }
        }
        edges = Self.edges(
            full, marks: whole.map { $0.map(\.members.bounds) },
            left: lines.map(\.0.x).min(), right: lines.map(\.1.x).max())
        rightAligned = Self.rightAligned(full, count: count)

        var top = boxes.first?.flatMap { $0.map(\.frame.y) }.min() ?? 0
        var rows: [Row] = []
        for (index, cells) in boxes.enumerated() {
            let content = cells.flatMap { $0.map(\.frame.maxY) }.max() ?? top
            let hasRules = lines.count == boxes.count
            let bottom = hasRules ? lines[index].0.y : content + 4
            rows.append(
                Row(
                    top: top, bottom: max(bottom, top),
                    cells: Self.spanned(cells, parts[index].map(\.span), over: count),
                    rule: hasRules ? lines[index].2 : nil))
            top = max(bottom, top)
        }
        self.rows = rows
    }

    /// The edges of columns: in the middle between what stands in one and in the next.
    private static func edges(
        _ rows: [[[TextBox]]], marks: [[Rect]], left: Double?, right: Double?
    ) -> [Double] {
        let count = rows[0].count
        let spans = (0..<count).map { column -> (Double, Double)? in
            let frames = rows.flatMap { $0[column].map(\.frame) } + marks.map { $0[column] }.filter { $0.width > 0 }
            return frames.reduce(nil as Rect?) { $0?.union($1) ?? $1 }.map { ($0.x, $0.maxX) }
        }
        var edges = [left ?? spans.compactMap { $0?.0 }.min() ?? 0]
        for column in 1..<max(1, count) {
            let before = spans[..<column].compactMap { $0?.1 }.max() ?? edges[column - 1]
            let after = spans[column...].compactMap { $0?.0 }.min() ?? before
            edges.append(max((before + after) / 2, edges[column - 1] + 1))
        }
        let last = (spans[count - 1]?.1 ?? edges[count - 1]) + 2
        edges.append(max(right ?? last, last, edges[count - 1] + 1))
        return edges
    }

    private static func rightAligned(_ rows: [[[TextBox]]], count: Int) -> Set<Int> {
        Set(
            (0..<count).filter { column in
                let frames = rows.compactMap { $0[column].first?.frame }
                func spread(_ edges: [Double]) -> Double { (edges.max() ?? 0) - (edges.min() ?? 0) }
                return frames.count > 1 && spread(frames.map(\.maxX)) + 0.5 < spread(frames.map(\.x))
            })
    }

    /// The cells of a row; its last goes on to the table's end.
    private static func spanned(_ cells: [[TextBox]], _ spans: [Int], over count: Int) -> [Cell] {
        var spans = spans
        if let last = spans.indices.last { spans[last] += count - spans.reduce(0, +) }
        return zip(cells, spans).map { Cell(boxes: $0, span: $1) }
    }

    /// A cell as it's drawn.
    private struct Part {
        var members: [Element]
        var span: Int

        init?(_ element: Element) {
            switch element {
            case .group(.tableHeader(let columns), let members): (self.members, span) = (members, max(1, columns))
            case .group(.tableCell, let members): (self.members, span) = (members, 1)
            default: return nil
            }
        }
    }
}
