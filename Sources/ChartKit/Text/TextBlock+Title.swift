extension TextBlock {
    /// A title: in one line at its own size or down to seven tenths of it, else in two lines of about the same length,
    /// at five sixths or down to `floor`.
    static func title(
        _ text: String, font: Font, floor: Double, width: Double, measuring: any TextMeasuring
    ) -> TextBlock {
        let leading = 0.92
        for size in stride(from: font.size, through: font.size * 0.7, by: -0.5) {
            let line = TextBlock(text, font: font.sized(size), width: width, leading: leading, measuring: measuring)
            if line.lines.count == 1 { return line }
        }
        let full = fitting(
            text, font: font.sized(max(floor, font.size * 5 / 6)), floor: floor, width: width, maximumLines: 2,
            leading: leading, measuring: measuring)
        guard !full.isTruncated else { return full }
        // The narrowest width that needs no more lines balances them.
        let balanced = stride(from: 0.5, to: 1, by: 0.02).lazy.map {
            TextBlock(text, font: full.font, width: width * $0, leading: leading, measuring: measuring)
        }
        return balanced.first { $0.lines.count <= full.lines.count } ?? full
    }
}
