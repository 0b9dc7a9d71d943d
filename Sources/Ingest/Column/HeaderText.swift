/// Headers as people write them, brought to one form to compare them.
enum HeaderText {
    /// The text in lower case, without accents, with single spaces, and without what doesn't show, and without points or
    /// colons at the end.
    static func normalized(_ text: some StringProtocol) -> String {
        var result = ""
        var spaceIsDue = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                spaceIsDue = !result.isEmpty
                continue
            }
            // A combining accent adds nothing, as what has no width; a letter with one becomes the letter.
            if (0x300...0x36F).contains(scalar.value) || isInvisible(scalar) { continue }
            if spaceIsDue { result.append(" ") }
            spaceIsDue = false
            if scalar.isASCII {
                // The common case needs no table.
                let isUpper = ("A"..."Z").contains(scalar)
                result.unicodeScalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
            } else {
                result += unaccented[scalar].map(String.init) ?? scalar.properties.lowercaseMapping
            }
        }
        while let last = result.last, last == "." || last == ":" || last == " " { result.removeLast() }
        return result
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// Whether a scalar doesn't show, as the zero-width spaces that come along with a pasted text.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.generalCategory == .format
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

    /// Whether a normalized header speaks of a relative importance.
    static func looksLikeWeight(_ header: String) -> Bool {
        header.split { !$0.isLetter }.contains {
            $0.hasPrefix("pondera") || $0 == "peso" || $0 == "pesos" || $0 == "weight"
        } || header.contains("importancia relativa")
    }

    /// Words of a header for what stands at the foot of a plan, in their normalized form.
    static let wordsForIndicators: Set<String> = [
        "indicador", "indicadores", "indicator", "accion", "acciones", "meta", "metas", "producto", "actividad", "hito",
    ]

    /// The only year that a normalized header names.
    static func year(in header: String) -> Int? {
        let years = header.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
            .filter { (1990...2100).contains($0) }
        return years.count == 1 ? years[0] : nil
    }
}
