package import Scene

/// Measures text as if every character were half an em wide, so that tests know the numbers.
package struct FixedWidthText: TextMeasuring {
    /// A measuring service without any font.
    package init() {}

    /// Half the font's size for each character, in points.
    package func width(of text: String, in font: Font) -> Double { Double(text.count) * font.size / 2 }

    /// No word has parts.
    package func parts(of word: String) -> [String] { [word] }

    /// Fixed parts of the font's size: ascent 0.8, descent 0.2, capitals 0.7.
    package func metrics(of font: Font) -> FontMetrics {
        FontMetrics(ascent: font.size * 0.8, descent: font.size * 0.2, capHeight: font.size * 0.7)
    }
}
