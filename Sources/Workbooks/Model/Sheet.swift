/// A sheet with one table: a head that stays in sight, and rows under it.
package struct Sheet: Hashable, Sendable {
    /// Its name: at most 31 characters, and none of `[]:*?/\`.
    package var name: String
    /// The head.
    package var columns: [Column]
    /// The rows under the head, from the first column on.
    package var rows: [[Cell]] = []
    /// The charts, one under the other to the right of the table.
    package var charts: [BarChart] = []

    /// A column of the table.
    package struct Column: Hashable, Sendable {
        /// What stands above it.
        package var title: String
        /// Whether it holds figures, over which its title stands on the right.
        package var isNumeric: Bool

        /// How many characters wide it may get; longer texts go on below.
        package var widest = 60

        /// What its cells take, where that's to be seen to.
        package var rule: CellRule?
        /// How what is filled in below the rows is written.
        package var form: NumberForm?

        /// A column by its title.
        package init(_ title: String, isNumeric: Bool = false) {
            self.title = title
            self.isNumeric = isNumeric
        }
    }

    /// How many rows a sheet has, its head included.
    static let mostRows = 1_048_576

    /// An empty table.
    package init(_ name: String, columns: [Column]) {
        self.name = name
        self.columns = columns
    }

    /// Whether a cell is computed from others.
    package var hasFormulas: Bool {
        rows.contains { cells in
            cells.contains { cell in
                switch cell.content {
                case .formula, .wording: true
                case .nothing, .text, .number: false
                }
            }
        }
    }

    /// The address of a cell under the head.
    package func address(row: Int, column: Int) -> CellAddress { CellAddress(row: row + 1, column: column) }

    /// Some cells of a column under the head, as a formula of any sheet names them: `'Gráfico'!$B$2:$B$6`.
    package func range(_ column: Int, _ rows: Range<Int>) -> SheetRange {
        SheetRange(sheet: name, column: column, rows: rows)
    }
}
