import CCairo
import Scene

/// A laid out text at a size: it's shaped once for all sizes, since nothing is hinted or rounded to pixels.
struct SizedText {
    /// The text at the reference size.
    let text: LaidOutText
    /// The size in parts of the reference size.
    let scale: Double

    /// The size, in points, at which texts are laid out.
    static let referenceSize = 64.0

    /// The advance width, in points.
    var width: Double { text.width * scale }

    /// The height of the ink above the baseline, in points.
    var inkAscent: Double { text.inkAscent * scale }

    /// Draws the text with its baseline starting at a point.
    func draw(at origin: Point, on canvas: OpaquePointer) {
        // Cairo takes a scale of nothing for an error.
        guard scale > 0 else { return }
        cairo_save(canvas)
        cairo_translate(canvas, origin.x, origin.y)
        cairo_scale(canvas, scale, scale)
        text.draw(on: canvas)
        cairo_restore(canvas)
        cairo_new_path(canvas)
    }
}
