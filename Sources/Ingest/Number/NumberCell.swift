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

    /// - Parameter isTyped: whether the file says itself that it's a number.
    init(_ text: ArraySlice<UInt8>, isTyped: Bool = false) {
        if let number = NumberText(text, isTyped: isTyped) {
            self = .number(number)
        } else if let value = EmptyMark.value(of: text) {
            self = .empty(value)
        } else {
            let word = String(decoding: ByteText.trimmed(text).drop { "+-".utf8.contains($0) }, as: UTF8.self)
            self = Self.notFiniteWords.contains(word.lowercased()) ? .notFinite : .other
        }
    }
}
