import Scene

extension TextBlock {
    /// A title: in one line at its own size or down to seven tenths of it, else in two lines of about the same length,
    /// at five sixths or down to `floor`.
    static func title(
        _ text: String, font: Font, floor: Double, width: Double, measuring: any TextMeasuring
    ) -> TextBlock {
        let leading = 0.92
        let stressed = StressedText(text)
        func lineCount(_ font: Font, _ width: Double) -> Int {
            LineBreaker(font: font, width: width, measuring: measuring).lineCount(of: stressed)
        }
        func block(_ font: Font, _ width: Double) -> TextBlock {
            TextBlock(stressed, font: font, width: width, leading: leading, measuring: measuring)
        }
        for size in stride(from: font.size, through: font.size * 0.7, by: -0.5)
        where lineCount(font.sized(size), width) == 1 {
            return block(font.sized(size), width)
        }
        let full = fitting(
            text, font: font.sized(max(floor, font.size * 5 / 6)), floor: floor, width: width, maximumLines: 2,
            leading: leading, measuring: measuring)
        guard !full.isTruncated else { return full }
        // The narrowest width that needs no more lines balances them.
        let balanced = stride(from: 0.5, to: 1, by: 0.02).first {
            lineCount(full.font, width * $0) <= full.lines.count
        }
        return balanced.map { block(full.font, width * $0) } ?? full
    }
}
