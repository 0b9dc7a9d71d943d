import CCairo

/// A line of text that Pango has shaped, ready to be drawn any number of times.
final class LaidOutText {
    private let layout: OpaquePointer?

    /// The advance width, in points.
    let width: Double

    /// Takes over a layout.
    init(_ layout: OpaquePointer?) {
        self.layout = layout
        var logical = PangoRectangle()
        pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), nil, &logical)
        width = Double(logical.width) / Double(PANGO_SCALE)
    }

    deinit {
        if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
    }

    /// Whether boxes stand in the place of some characters.
    var hasMissingGlyphs: Bool { pango_layout_get_unknown_glyphs_count(layout) > 0 }

    /// The height of the ink above the baseline, in points.
    var inkAscent: Double {
        var ink = PangoRectangle()
        pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), &ink, nil)
        return Double(-ink.y) / Double(PANGO_SCALE)
    }

    /// Draws the text with its baseline starting at the current point, in the canvas' own scale.
    func draw(on canvas: OpaquePointer) {
        pango_cairo_show_layout_line(canvas, pango_layout_get_line_readonly(layout, 0))
    }
}
