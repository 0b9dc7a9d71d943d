/// Cells that were merged to one.
struct MergedRange {
    /// The rows, from 1.
    let rows: ClosedRange<Int>
    /// The first column, from 1: the others hold nothing.
    let column: Int

    /// Nil where a text names no range such as `A2:A5`.
    init?(_ text: String) {
        let corners = text.split(separator: ":").map { CellReference($0.utf8) }
        guard corners.count == 2, let first = corners[0], let last = corners[1], first.row <= last.row else {
            return nil
        }
        rows = first.row...last.row
        column = first.column
    }
}
