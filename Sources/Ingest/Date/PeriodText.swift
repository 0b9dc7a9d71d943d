/// A period of a year in words, as headers and cells of cuts have it: `T1 2025`, `I trimestre`, `2do semestre 2024`,
/// `marzo 2024`.
struct PeriodText: Hashable {
    /// The last month of the period, 1 to 12.
    let lastMonth: Int
    /// The year, where it's named.
    let year: Int?
    /// The words that aren't of the period.
    let rest: String

    private static let ordinals: [String: Int] = [
        "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "1er": 1, "1ro": 1, "2do": 2, "2o": 2,
        "3er": 3, "3ro": 3, "4to": 4, "1°": 1, "2°": 2, "3°": 3, "4°": 4, "1º": 1, "2º": 2, "3º": 3, "4º": 4,
        "primer": 1, "primero": 1, "segundo": 2,
        "tercer": 3, "tercero": 3, "cuarto": 4, "5": 5, "v": 5, "quinto": 5, "6": 6, "vi": 6, "sexto": 6,
    ]
    private static let spans: [String: Int] = [
        "trimestre": 3, "trimestral": 3, "trim": 3, "tri": 3, "quarter": 3, "semestre": 6, "sem": 6,
        "bimestre": 2, "cuatrimestre": 4,
    ]
    private static let months: [String: Int] = [
        "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
        "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12, "ene": 1, "feb": 2, "mar": 3,
        "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dic": 12,
    ]

    /// `2024T3` and `3T2024` as the year and the quarter that they're made of.
    private static func parted(_ word: Substring) -> [String] {
        func isYear(_ part: Substring) -> Bool { part.allSatisfy { $0.isASCII && $0.isNumber } }
        guard word.count == 6 else { return [String(word)] }
        if isYear(word.prefix(4)), let mark = word.dropFirst(4).first, "tq".contains(mark) {
            return [String(word.prefix(4)), String(word.suffix(2))]
        }
        if isYear(word.suffix(4)), let mark = word.dropFirst().first, "tq".contains(mark) {
            return [String(word.suffix(4)), String(word.prefix(2))]
        }
        return [String(word)]
    }

    /// The number of a period: `2`, `II`, `segundo`, or that of a month.
    static func ordinal(_ text: some StringProtocol) -> Int? {
        let word = HeaderText.normalized(text)
        guard word.count <= 8 else { return nil }
        return ordinals[word] ?? (word.utf8.count <= 2 ? Int(word).flatMap { (1...12).contains($0) ? $0 : nil } : nil)
    }

    /// How many months a period has that a header names without its number: 3 under `Trimestre`; nil where it names none,
    /// or several.
    static func months(ofPeriodsUnder header: some StringProtocol) -> Int? {
        let words = HeaderText.normalized(header).split { !$0.isLetter }
        let named = words.compactMap { ["mes", "month"].contains($0) ? 1 : spans[String($0)] }
        return Set(named).count == 1 ? named[0] : nil
    }

    /// Nil where a text names no period, or more than one.
    init?(header text: some StringProtocol) {
        var words = HeaderText.normalized(text).split { $0 == " " || $0 == "-" || $0 == "_" || $0 == "/" || $0 == "." }
            .flatMap { Self.parted($0) }
        guard words.count <= 12 else { return nil }
        let years = words.indices.filter { words[$0].count == 4 && (1990...2100).contains(Int(words[$0]) ?? 0) }
        guard years.count <= 1 else { return nil }
        year = years.first.flatMap { Int(words[$0]) }
        if let index = years.first { words.remove(at: index) }

        var found: [(month: Int, used: [Int])] = []
        for (index, word) in words.enumerated() {
            if let months = Self.spans[word] {
                let before = index > 0 ? Self.ordinals[words[index - 1]] : nil
                let after = index + 1 < words.count ? Self.ordinals[words[index + 1]] : nil
                if let number = before {
                    found.append((number * months, [index - 1, index]))
                } else if let number = after {
                    found.append((number * months, [index, index + 1]))
                }
            } else if let first = word.first, "tq".contains(first), word.count == 2 || word.hasPrefix("trim"),
                let number = Self.ordinals[String(word.drop { $0.isLetter })]
            {
                found.append((number * 3, [index]))
            } else if word.count == 2, word.last == "t" || word.last == "q",
                let number = Self.ordinals[String(word.prefix(1))]
            {
                found.append((number * 3, [index]))
            } else if let month = Self.months[word] {
                found.append((month, [index]))
            }
        }
        guard found.count == 1, let period = found.first, (1...12).contains(period.month) else { return nil }
        lastMonth = period.month
        let fillers: Set<String> = ["de", "del", "al", "el", "corte"]
        rest = words.indices.filter { !period.used.contains($0) }.map { words[$0] }
            .filter { !fillers.contains($0) }.joined(separator: " ")
    }
}
