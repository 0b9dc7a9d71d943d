/// The line `sep=;` that Excel reads, and some programs write, above a table.
enum SeparatorLine {
    /// The separator that a file's first line names; nil without such a line.
    static func separator(of bytes: [UInt8]) -> Separator? {
        let line = ByteText.trimmed(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
        let text = String(decoding: line.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        guard text.count == 5 || text.count == 4, text.lowercased().hasPrefix("sep=") else { return nil }
        // A tab at the end of the line is trimmed away.
        return text.count == 4 ? .tab : text.last.flatMap { Separator(rawValue: String($0)) }
    }

    /// Whether a record is that line.
    static func isSeparatorLine(_ record: Int, of table: TextTable) -> Bool {
        record == 0 && String(decoding: table.cell(0, 0).prefix(4), as: UTF8.self).lowercased() == "sep="
    }
}
