import ChartKit
import Scene

/// How pictures look, decided: what every drawing of a command shares.
struct PictureLook: Sendable {
    /// The theme.
    var theme: Theme
    /// The words and the way of writing numbers.
    var wording: Wording
    /// The size of a page, in points.
    var size: Size
    /// The pixels of a PNG per inch.
    var dotsPerInch: Int
    /// Whether what is behind a page shows through.
    var isTransparent: Bool
    /// Texts of the user's own around a chart.
    var texts = ChartTexts()

    /// The context of a drawing.
    func context(measuring: any TextMeasuring) -> ChartContext {
        var context = ChartContext(theme: theme, wording: wording, size: size, measuring: measuring)
        context.isTransparent = isTransparent
        context.texts = texts
        return context
    }
}
