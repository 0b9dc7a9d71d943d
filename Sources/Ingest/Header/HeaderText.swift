/// Headers as people write them, brought to one form to compare them.
enum HeaderText {
    /// The text in lower case, without accents, with single spaces, and without points or colons at the end.
    static func normalized(_ text: some StringProtocol) -> String {
        var result = ""
        var spaceIsDue = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
                spaceIsDue = !result.isEmpty
                continue
            }
            // A combining accent adds nothing; a letter with one becomes the letter.
            if (0x300...0x36F).contains(scalar.value) { continue }
            if spaceIsDue { result.append(" ") }
            spaceIsDue = false
            result += unaccented[scalar].map(String.init) ?? scalar.properties.lowercaseMapping
        }
        while let last = result.last, last == "." || last == ":" || last == " " { result.removeLast() }
        return result
    }

    /// The Latin letters with an accent, each with its bare letter in lower case.
    private static let unaccented: [Unicode.Scalar: Character] = {
        var table: [Unicode.Scalar: Character] = [:]
        for (accented, bare) in [
            ("áàâäãåÁÀÂÄÃÅ", "a"), ("éèêëÉÈÊË", "e"), ("íìîïÍÌÎÏ", "i"), ("óòôöõÓÒÔÖÕ", "o"), ("úùûüÚÙÛÜ", "u"),
            ("ñÑ", "n"), ("çÇ", "c"),
            ("ýÿÝ", "y"),
        ] as [(String, Character)] {
            for scalar in accented.unicodeScalars { table[scalar] = bare }
        }
        return table
    }()

    /// Whether a normalized header is an alias; in an alias `####` stands for a year.
    static func matches(_ header: String, alias: String) -> Bool {
        guard alias.contains("#") else { return header == alias }
        return header.count == alias.count
            && zip(header, alias).allSatisfy { $1 == "#" ? $0.isASCII && $0.isNumber : $0 == $1 }
    }
}
