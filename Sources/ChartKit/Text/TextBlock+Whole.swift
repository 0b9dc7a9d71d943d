package import Scene

extension TextBlock {
    /// A text that is never shortened: in so many lines at the largest size that lets it, else in as many as it takes at the
    /// smallest.
    package static func whole(
        _ text: String, font: Font, floor: Double, width: Double, usualLines: Int, leading: Double = 1,
        measuring: any TextMeasuring
    ) -> TextBlock {
        let usual = fitting(
            text, font: font, floor: floor, width: width, maximumLines: usualLines, leading: leading,
            measuring: measuring)
        guard usual.isTruncated else { return usual }
        return TextBlock(text, font: font.sized(floor), width: width, leading: leading, measuring: measuring)
    }
}
