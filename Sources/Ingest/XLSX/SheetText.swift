/// A sheet as text in a file without a name, to be read as a stream: a line for each row, a tab between cells.
///
/// The text alone doesn't say what was a number, an error or a formula; what was met of them is kept for each column.
final class SheetText: SheetSink {
    /// In a struct: of a class, each property is guarded by itself whenever it's used; it calls nothing that comes back here.
    @exclusivity(unchecked) private var lines: SheetLines

    /// - Parameter headCount: how many rows with something in them the head has.
    init(_ name: String, headCount: Int) { lines = SheetLines(name, headCount: headCount) }

    /// The rows that a header and what's below it are sought in.
    var head: TextTable { lines.head }
    /// Where each record of them ends in the text.
    var headEnds: [Int] { lines.headEnds }
    /// What was met in each column, up to the last that holds something.
    var columns: [SheetLines.Column] { lines.columns }

    func take(_ bytes: Span<UInt8>, _ kind: CellKind, row: Int, column: Int) {
        lines.take(bytes, kind, row: row, column: column)
    }

    func endRow(_ row: Int) { lines.endLine() }

    /// The text as it is in the file; nil where there's no room for it.
    func finish(path: String) -> RandomAccessBytes? { lines.finish(path: path) }
}
