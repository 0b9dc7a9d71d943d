import Scene
import Words

/// A terminal of gnuplot, and what it makes of the lengths that it's given.
///
/// The measures are those of gnuplot 5.4, read back from what it writes; nothing in its documentation says them.
package struct GnuplotTerminal: Sendable {
    /// Whether one file holds all pages, rather than one each.
    package let holdsPages: Bool
    /// Whether it draws the letters itself, rather than leave that to whoever shows the file.
    package let drawsLetters: Bool
    /// Its name, and the options that go with it.
    private let name: String
    private let options: String
    /// The option by which what is behind a page shows through; empty for one that paints no background unasked.
    private let transparency: String
    /// How many of its units are in a point.
    private let scale: Double
    /// How it writes a page's side, which is in its units and whole.
    private let side: @Sendable (Double) -> String
    /// How far from the page's edges what it calls the edges of the screen are, in points.
    let edge: Double
    /// How far below a text's place it puts the baseline, as a part of the font's size.
    let drop: Double
    /// How long a dash of 1 is, in points, by the line's width.
    private let dashUnit: @Sendable (Double) -> Double

    /// The page that it can draw: of whole units, and never smaller than the one asked for.
    func page(_ size: Size) -> Size { Size(units(size.width) / scale, units(size.height) / scale) }

    /// How many whole units a length takes; what a product of floating-point numbers has too much is none.
    private func units(_ length: Double) -> Double { (length * scale - 1e-6).rounded(.up) }

    /// The command that takes it for pages of a size.
    func command(_ size: Size, background: Color?) -> String {
        "set terminal \(name) size \(side(units(size.width))),\(side(units(size.height))) noenhanced"
            + (background.map { " background rgb '\($0.hex)'" } ?? transparency) + options
    }

    /// The lengths of a line's dashes and gaps, as it wants them: in pairs.
    func dashes(_ stroke: Stroke) -> [Double] {
        let lengths = stroke.dash.map { $0 / dashUnit(stroke.width) }
        return lengths.count.isMultiple(of: 2) ? lengths : lengths + lengths
    }
}

extension GnuplotTerminal {
    /// Pictures of pixels, `dotsPerInch` / 72 to a point.
    package static func png(dotsPerInch: Int) -> GnuplotTerminal {
        let scale = Double(dotsPerInch) / 72
        // It counts 96 pixels to an inch.
        let fontScale = ShortDecimal.text(Double(dotsPerInch) / 96)
        return GnuplotTerminal(
            holdsPages: false, drawsLetters: true, name: "pngcairo",
            options: " fontscale \(fontScale) linewidth \(ShortDecimal.text(scale))", transparency: " transparent",
            scale: scale,
            side: { ShortDecimal.text($0) }, edge: 0, drop: 0.375, dashUnit: { 0.25 * max(1 / scale, $0) })
    }

    /// Documents; its lines are half as wide as it says, and its page is what is left of its inches cut off to points.
    package static let pdf = GnuplotTerminal(
        holdsPages: true, drawsLetters: true, name: "pdfcairo", options: " fontscale 0.75 linewidth 2",
        transparency: " transparent", scale: 1,
        side: { "\((($0 / 72) * 1e5).rounded(.up) / 1e5)in" }, edge: 0.5, drop: 0.375,
        dashUnit: { 0.275 * max(1, $0) })

    /// Shapes and real text.
    package static let svg = GnuplotTerminal(
        holdsPages: false, drawsLetters: false, name: "svg", options: "", transparency: "", scale: 1,
        side: { ShortDecimal.text($0) },
        edge: 0, drop: 0.325,
        dashUnit: { 0.5 * $0 })
}
