/// Where a cell stands in its sheet, both counted from 0.
package struct CellAddress: Hashable, Sendable, CustomStringConvertible {
    package var row, column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// As formulas name it: `F12`.
    package var description: String { Self.letters(of: column) + String(row + 1) }

    /// The name of a column: `A` to `Z`, then `AA`.
    static func letters(of column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
        return column < 26 ? last : letters(of: column / 26 - 1) + last
    }
}
