import Words

/// Text in Markdown (CommonMark, with the tables of GitHub's).
enum Markdown {
    /// The text as it's to be read: what Markdown or HTML would take for a mark is escaped, and it stays on one line.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.visible {
            if Self.marks.contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    private static let marks: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$"]
}
