import Scene
import Words

/// What stands at a bar: a text that follows its number, where the text is the number as it's printed.
struct ChartLabel {
    let text: String
    /// How the cell of a label comes to its text from the cell of its number; nil for a text that stays.
    private let number: (decimals: Int, suffix: String)?
    private let beside: String
    private let cut: Cut?

    /// What is said of a bar that the axis cuts: the axis goes from 0 % to a limit.
    struct Cut {
        var limit: Double
        var words: String
    }

    /// The text of a number, and what is said beside it.
    init(_ printed: String, _ value: Double?, beside: [String], cut: Cut? = nil) {
        let words = beside.filter { !$0.isEmpty }
        self.beside = printed.isEmpty ? "" : Self.unbroken(words.map { " · \($0)" }.joined())
        self.cut = cut.map { Cut(limit: $0.limit, words: Self.unbroken(" · \($0.words)")) }
        let isCut = cut.flatMap { cut in value.map { $0 < 0 || $0 > cut.limit } } ?? false
        text = Self.unbroken(printed) + self.beside + (isCut ? self.cut?.words ?? "" : "")
        number = value.flatMap { Self.form(of: printed, $0) }
    }

    /// The formula over a cell; nil where the text isn't its number alone.
    func formula(over cell: String) -> String? {
        guard let number else { return nil }
        let after = number.suffix + beside
        let figure = #"SUBSTITUTE(FIXED(\#(cell),\#(number.decimals)),"-","−")"#
        let end =
            cut.map { #"&IF(OR(\#(cell)<0,\#(cell)>\#(numberText($0.limit))),"\#(Self.quoted($0.words))","")"# } ?? ""
        return #"IF(ISNUMBER(\#(cell)),\#(figure)&"\#(Self.quoted(after))"\#(end),"")"#
    }

    /// A text inside a formula's quotes.
    private static func quoted(_ text: String) -> String { text.replacing("\"", with: "\"\"") }

    /// A text that stays on one line.
    private static func unbroken(_ text: String) -> String { text.replacing(" ", with: "\u{A0}") }

    /// The decimals of a printed number and what stands behind it; nil where the text is no print of the number.
    private static func form(of text: String, _ value: Double) -> (Int, String)? {
        guard let last = text.lastIndex(where: \.isNumber) else { return nil }
        let suffix = String(text[text.index(after: last)...])
        guard suffix.count <= 3, suffix.contains("%"), value.magnitude < 1e12 else { return nil }
        let body = text[...last]
        // The decimals stand behind the last mark that isn't one of thousands: no deck prints three.
        let tail = body.reversed().prefix { $0.isNumber }.count
        let decimals = tail == body.filter(\.isNumber).count || tail > 2 ? 0 : tail
        var scaled = value.magnitude
        for _ in 0..<decimals { scaled *= 10 }
        let digits = String(body.filter(\.isNumber))
        guard Int(digits) == Int(scaled.rounded()) else { return nil }
        return (decimals, suffix)
    }
}
