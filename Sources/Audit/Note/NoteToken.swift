/// A piece of a note: a word, a number, or a mark between them.
enum NoteToken: Hashable, Sendable {
    /// In lower case and without accents.
    case word(String)
    /// With whether a percent sign follows.
    case number(NoteNumber, isPercent: Bool)
    case mark(Character)

    var word: String? {
        if case .word(let word) = self { word } else { nil }
    }

    var isNumber: Bool {
        if case .number = self { true } else { false }
    }

    var isMark: Bool {
        if case .mark = self { true } else { false }
    }

    /// The pieces of a text, without the blanks.
    static func tokens(of text: String, marks: NumberMarks) -> [NoteToken] {
        var tokens: [NoteToken] = []
        var rest = Substring(text)
        while let character = rest.first {
            if character.isDigit {
                let digits = numberPrefix(of: rest)
                rest = rest.dropFirst(digits.count)
                // A code such as 2a or 3er is no number.
                if rest.first?.isLetter == true {
                    let tail = rest.prefix { $0.isLetter || $0.isDigit }
                    rest = rest.dropFirst(tail.count)
                    tokens.append(.word(folded(digits + tail)))
                    continue
                }
                let afterBlanks = rest.drop { $0.isWhitespace }
                let isPercent = afterBlanks.first == "%"
                if isPercent { rest = afterBlanks.dropFirst() }
                let number = NoteNumber(String(digits), marks: marks)
                tokens.append(number.map { .number($0, isPercent: isPercent) } ?? .word(String(digits)))
            } else if character.isLetter {
                let word = rest.prefix { $0.isLetter || $0.isDigit }
                rest = rest.dropFirst(word.count)
                tokens.append(.word(folded(word)))
            } else {
                rest = rest.dropFirst()
                if !character.isWhitespace { tokens.append(.mark(character)) }
            }
        }
        return tokens
    }

    /// Digits, and points and commas that stand between digits.
    private static func numberPrefix(of text: Substring) -> Substring {
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            let isMark = text[end] == "." || text[end] == ","
            guard text[end].isDigit || isMark && next < text.endIndex && text[next].isDigit else { break }
            end = next
        }
        return text[..<end]
    }

    private static let accents: [Character: Character] = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n",
    ]

    /// Lower case without accents.
    static func folded(_ text: some StringProtocol) -> String {
        String(text.lowercased().map { accents[$0] ?? $0 })
    }
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
