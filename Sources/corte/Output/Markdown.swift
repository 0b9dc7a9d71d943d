import Words

/// Text in Markdown (CommonMark, with the tables of GitHub's).
enum Markdown {
    /// The text as it's to be read: what Markdown or HTML would take for a mark is escaped, and it stays on one line.
    static func escaped(_ text: String) -> String {
        // By scalars: to Swift a mark with an accent put on it is another character, to Markdown it isn't.
        var escaped = String.UnicodeScalarView()
        for scalar in text.visible.unicodeScalars {
            if Self.marks.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    private static let marks: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$"]
}

extension TextTable {
    /// The same as a table of Markdown.
    var markdown: String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        let escaped = rows.map { $0.map { Markdown.escaped($0.text) } }
        return line(columns.map { Markdown.escaped($0.title) }) + line(columns.map { $0.isNumeric ? "---:" : "---" })
            + escaped.map(line).joined()
    }
}
