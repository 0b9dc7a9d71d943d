import CCairo

/// Where a line may end inside a word: by the Unicode line breaking algorithm (UAX 14), and for scripts without spaces by
/// the dictionaries that Pango knows.
enum WordParts {
    /// From here on scripts have no spaces, and a line may end after a single character: CJK and what follows.
    private static let firstWide: UInt32 = 0x2E80

    /// The parts of a word, in order; they add up to it. `y/o` stays whole, although Unicode would break it.
    static func parts(of word: String) -> [String] {
        guard word.utf8.contains(where: mayBreak) else { return [word] }
        let scalars = Array(word.unicodeScalars)
        var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: scalars.count + 1)
        // The language is always the same: the environment's would make the picture depend on it.
        pango_get_log_attrs(
            word, Int32(word.utf8.count), -1, pango_language_from_string("es-CO"), &attributes,
            Int32(attributes.count))
        var parts: [String] = []
        var start = 0
        for end in scalars.indices.dropFirst() where corte_may_end_line(attributes, end) != 0 {
            let isWide = scalars[end - 1].value >= firstWide
            guard isWide || end - start > 2 && scalars.count - end > 1 else { continue }
            parts.append(text(scalars[start..<end]))
            start = end
        }
        return parts + [text(scalars[start...])]
    }

    /// Whether a word with this byte can have more than one part; letters, digits and quotes of European languages can't.
    private static func mayBreak(_ byte: UInt8) -> Bool {
        byte >= 0xCA || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|")
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
