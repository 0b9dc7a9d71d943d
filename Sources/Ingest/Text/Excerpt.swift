/// Cell texts for messages: on one line, and not too long for it.
enum Excerpt {
    private static let limit = 60

    /// The text without line ends and control characters, cut where it's long.
    static func of(_ text: String) -> String {
        var shown = String(
            String.UnicodeScalarView(text.unicodeScalars.prefix(limit + 1).map { isShown($0) ? $0 : " " }))
        if text.unicodeScalars.count > limit {
            shown = String(String.UnicodeScalarView(shown.unicodeScalars.prefix(limit))) + "…"
        }
        return shown
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}

extension String {
    /// The text with line ends and runs of spaces as single spaces.
    var onOneLine: String {
        guard utf8.contains(where: { $0 < 0x20 }) || contains("  ") else { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
