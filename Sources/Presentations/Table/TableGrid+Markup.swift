import Scene

extension TableGrid {
    /// The table as slides have it (ECMA-376 part 1, 21.1.3.13); its first row is the head.
    var markup: String {
        let columns = zip(edges, edges.dropFirst()).map { #"<a:gridCol w="\#(EMU($1 - $0))"/>"# }
        return #"<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>\#(columns.joined())</a:tblGrid>"#
            + rows.map(markup).joined() + "</a:tbl>"
    }

    private func markup(of row: Row) -> String {
        var column = 0
        let cells = row.cells.map { cell -> String in
            defer { column += cell.span }
            let span = cell.span > 1 ? #" gridSpan="\#(cell.span)""# : ""
            let merged = String(
                repeating: #"<a:tc hMerge="1">\#(Self.empty)<a:tcPr/></a:tc>"#, count: cell.span - 1)
            return "<a:tc\(span)>\(content(of: cell, in: column))\(properties(of: cell, in: column, row))</a:tc>"
                + merged
        }
        return #"<a:tr h="\#(EMU(row.bottom - row.top))">\#(cells.joined())</a:tr>"#
    }

    private static let empty = "<a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></a:txBody>"

    private func alignment(_ column: Int) -> TextMarkup.Alignment { rightAligned.contains(column) ? .right : .left }

    private func content(of cell: Cell, in column: Int) -> String {
        guard !cell.boxes.isEmpty else { return Self.empty }
        var paragraphs: [TextBox.Paragraph] = []
        var bottom = cell.boxes[0].frame.y
        let left = cell.boxes.map(\.frame.x).min() ?? 0
        for box in cell.boxes {
            var own = box.paragraphs
            if alignment(column) == .left {
                for index in own.indices { own[index].indent = box.frame.x - left }
            }
            if !paragraphs.isEmpty { own[0].space = max(0, box.frame.y - bottom) }
            paragraphs += own
            bottom = box.frame.maxY
        }
        return "<a:txBody><a:bodyPr/><a:lstStyle/>\(text.paragraphs(paragraphs, alignment(column)))</a:txBody>"
    }

    private func properties(of cell: Cell, in column: Int, _ row: Row) -> String {
        let frame = cell.boxes.map(\.frame).reduce(nil as Rect?) { $0?.union($1) ?? $1 }
        let (left, right) = (edges[column], edges[column + cell.span])
        // A text stands where it stood: the rest of its column is its margin.
        let isRight = alignment(column) == .right
        let margins = [
            ("marL", isRight ? 0 : (frame?.x ?? left) - left), ("marR", isRight ? right - (frame?.maxX ?? right) : 0),
            ("marT", (frame?.y ?? row.top) - row.top), ("marB", 0),
        ].map { #" \#($0.0)="\#(EMU(max(0, $0.1)))""# }
        let paint = Paint(look: text.look)
        let none = ["L", "R", "T"].map { "<a:ln\($0) w=\"0\"><a:noFill/></a:ln\($0)>" }.joined()
        let below =
            row.rule.map { #"<a:lnB w="\#(EMU($0.width))">\#(paint.fill($0.color))</a:lnB>"# }
            ?? #"<a:lnB w="0"><a:noFill/></a:lnB>"#
        return #"<a:tcPr\#(margins.joined()) anchor="t">\#(none)\#(below)<a:noFill/></a:tcPr>"#
    }
}
