/// Cells of one column of a sheet, under its head.
package struct SheetRange: Hashable, Sendable, CustomStringConvertible {
    package var sheet: String
    /// From 0.
    package var column: Int
    /// From 0, the head not counted.
    package var rows: Range<Int>

    /// As formulas of every sheet name it: `'Gráfico'!$B$2:$B$6`.
    package var description: String {
        let letters = CellAddress.letters(of: column)
        let name = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        return "'\(name)'!$\(letters)$\(rows.lowerBound + 2):$\(letters)$\(rows.upperBound + 1)"
    }
}
