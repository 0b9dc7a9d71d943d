/// Knows how much room a text takes. A canvas brings the real one; tests use one of fixed widths.
public protocol TextMeasuring {
    /// The advance width of a line of text, in points.
    func width(of text: String, in font: Font) -> Double
    /// The vertical measures of a font.
    func metrics(of font: Font) -> FontMetrics
    /// The parts of a word, which has no space, that a line may end after; the word itself where it has none.
    func parts(of word: String) -> [String]
}

/// The vertical measures of a font, in points.
public struct FontMetrics: Hashable, Sendable {
    /// From the baseline up to the top of the line.
    public var ascent: Double
    /// From the baseline down to the bottom of the line.
    public var descent: Double
    /// From the baseline up to the top of a capital letter.
    public var capHeight: Double

    /// Measures in points.
    public init(ascent: Double, descent: Double, capHeight: Double) {
        self.ascent = ascent
        self.descent = descent
        self.capHeight = capHeight
    }

    /// The height of a line.
    public var lineHeight: Double { ascent + descent }
}
