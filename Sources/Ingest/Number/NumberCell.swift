import PlanModel

/// What stands in a cell that should hold a number.
enum NumberCell {
    case number(NumberText)
    /// One of the marks that stand for no number.
    case empty(Reading.Value)
    /// `NaN` or an infinity, in words.
    case notFinite
    /// Something else.
    case other

    private static let notFiniteWords: Set<String> = [
        "nan", ".nan", "inf", ".inf", "infinity", "infinito", "\u{221E}",
    ]

    init(_ text: ArraySlice<UInt8>) {
        if let number = NumberText(text) {
            self = .number(number)
        } else if let value = EmptyMark.value(of: text) {
            self = .empty(value)
        } else {
            let word = String(decoding: ByteText.trimmed(text).drop { "+-".utf8.contains($0) }, as: UTF8.self)
            self = Self.notFiniteWords.contains(word.lowercased()) ? .notFinite : .other
        }
    }
}
