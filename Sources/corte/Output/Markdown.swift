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
