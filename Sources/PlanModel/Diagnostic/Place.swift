/// Where something stands in a file.
public struct Place: Hashable, Sendable {
    /// The file's path as the user gave it, or `-` for standard input.
    public var file: String
    /// The line, from 1.
    public var row: Int?
    /// The column, from 1: the field in a table, the character elsewhere.
    public var column: Int?

    /// A place in `file`; rows and columns count from 1.
    public init(file: String, row: Int? = nil, column: Int? = nil) {
        self.file = file
        self.row = row
        self.column = column
    }
}

extension Place: CustomStringConvertible {
    /// `FILE`, `FILE:ROW` or `FILE:ROW:COLUMN`.
    public var description: String {
        ([file] + [row, column].prefix { $0 != nil }.compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}
