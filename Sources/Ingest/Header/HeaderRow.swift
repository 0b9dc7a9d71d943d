/// Which row of a table holds the headers.
enum HeaderRow {
    /// The first record with text; nil where no record has any.
    static func find(in table: TextTable) -> Int? {
        (0..<table.count).first { table.filledWidth(of: $0) > 0 }
    }
}
