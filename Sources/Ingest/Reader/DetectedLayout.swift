public import Words

/// What a matrix was found to be.
public struct DetectedLayout: Hashable, Sendable {
    /// A column that is read.
    public struct Column: Hashable, Sendable {
        /// What it holds.
        public var column: MatrixColumn
        /// Its header, as it stands.
        public var header: String
        /// Why it's taken for that.
        public var basis: ColumnBasis
        /// Its number in the table, from 1.
        public var number: Int
        /// How its numbers are read, if it holds numbers.
        public var numberFormat: FormatDecision?
        /// Whether its header or any of its numbers carries a percent sign.
        public var hasPercentSign: Bool
    }

    /// The matrix' path as given, or `-`.
    public var file: String
    /// The sheet that was read, where it's a workbook.
    public var sheet: String?
    /// How its bytes stand for characters, where it's text.
    public var encoding: TextEncoding?
    /// What stands between its fields, where it's text.
    public var separator: Separator?
    /// The line of the header, from 1.
    public var headerRow: Int
    /// The columns that are read, from left to right.
    public var columns: [Column]
    /// The headers of all columns, as they stand; of periods that stood side by side, one header for all.
    public var headers: [String]
    /// Whether periods stood side by side, each of which became rows of its own.
    var isWide: Bool
    /// Which part of a date comes first, where its cuts show it or it was said.
    var dateOrder: ReadingSettings.DateOrder?
    /// How many rows hold an indicator.
    public var rowsRead: Int
    /// How many rows were skipped because they are blank.
    public var blankRows: Int
    /// The other rows that were skipped, so many of each kind.
    public var skippedRows: [Phrase]

    /// The headers of the columns that aren't read.
    public var unreadHeaders: [String] {
        let read = Set(columns.map(\.number))
        return headers.indices.filter { !read.contains($0 + 1) }.map { headers[$0] }
    }
}
