extension ColumnMapping {
    /// A column as the plan file names it: its header in quotes, with its number where others are called the same.
    static func key(of index: Int, in headers: [String]) -> String {
        let normalized = headers.map { HeaderText.normalized($0) }
        let same = normalized.indices.filter { normalized[$0] == normalized[index] }
        let number = (same.firstIndex(of: index) ?? 0) + 1
        return YAMLNode.quoted(headers[index] + (same.count > 1 ? "#\(number)" : ""))
    }

    /// The line of a plan file that says what a column stands for. It's there to be copied, so the header is whole.
    static func line(of index: Int, in headers: [String], to column: String) -> String {
        let key = key(of: index, in: headers)
        let mark = key.utf8.count > YAMLEntry.simpleKeyLimit ? "? " : ""
        return "columns: { \(mark)\(key): \(column) }"
    }
}
