/// Where something stands in a file.
public struct Place: Hashable, Sendable {
    /// The file's path as the user gave it, or `-` for standard input.
    public var file: String
    /// The sheet, where the file is a workbook.
    public var sheet: String?
    /// The line, from 1.
    public var row: Int?
    /// The column, from 1: the field in a table, the character elsewhere.
    public var column: Int?

    /// A place in `file`, or in a sheet of it; rows and columns count from 1.
    public init(file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// Another column of the same row.
    public func inColumn(_ column: Int?) -> Place { Place(file: file, sheet: sheet, row: row, column: column) }
}

extension Place: CustomStringConvertible {
    /// `FILE`, `FILE:ROW` or `FILE:ROW:COLUMN`; in a sheet `FILE:SHEET`, `FILE:SHEET:ROW` or `FILE:SHEET!F12`.
    public var description: String {
        if let sheet, let row, let column { return "\(file):\(sheet)!\(Self.letters(ofColumn: column))\(row)" }
        let numbers = [row, column].prefix { $0 != nil }.compactMap { $0.map(String.init) }
        return ([file] + [sheet].compactMap(\.self) + numbers).joined(separator: ":")
    }

    /// What spreadsheets call a column: `A` to `Z`, then `AA`.
    private static func letters(ofColumn column: Int) -> String {
        var (rest, letters) = (column, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
