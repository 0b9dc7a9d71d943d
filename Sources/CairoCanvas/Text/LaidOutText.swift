import CCairo

/// A line of text whose glyphs Pango has chosen and placed, ready to be drawn any number of times.
///
/// A line reads from the left: what runs the other way does so within it.
///
/// It's itemized and shaped without a `PangoLayout`, which also looks for places to break the line, and asks for measures
/// of every font, in threads of its own.
final class LaidOutText {
    /// The text that the items point into.
    private let text: UnsafeMutablePointer<CChar>?
    /// Its runs in one font each, from left to right.
    private let runs: [PangoGlyphItem]

    /// The advance width, in points.
    let width: Double

    /// `PANGO_GLYPH_UNKNOWN_FLAG`, a macro that Swift doesn't see.
    private static let unknown: PangoGlyph = 0x1000_0000

    /// Lays a text out; the attributes hold its font.
    init(_ text: String, attributes: OpaquePointer?, in context: OpaquePointer) {
        // Pango's own copy ends the program where there is no memory, instead of leaving the text out.
        let text = g_strdup(text)
        let length = Int32(text.map { strlen($0) } ?? 0)
        let logical = pango_itemize(context, text, 0, length, attributes, nil)
        let visual = pango_reorder_items(logical)
        defer {
            g_list_free(logical)
            g_list_free(visual)
        }
        runs = sequence(first: visual) { $0?.pointee.next }.compactMap { entry in
            guard let item = entry?.pointee.data?.assumingMemoryBound(to: PangoItem.self) else { return nil }
            let glyphs = pango_glyph_string_new()
            pango_shape_full(
                text.map { $0 + Int(item.pointee.offset) }, item.pointee.length, text, length,
                &item.pointee.analysis, glyphs)
            var run = PangoGlyphItem()
            (run.item, run.glyphs) = (item, glyphs)
            return run
        }
        self.text = text
        width = Double(runs.reduce(0) { $0 + pango_glyph_string_get_width($1.glyphs) }) / Double(PANGO_SCALE)
    }

    deinit {
        for run in runs {
            pango_item_free(run.item)
            pango_glyph_string_free(run.glyphs)
        }
        g_free(text)
    }

    /// Whether boxes stand in the place of some characters.
    var hasMissingGlyphs: Bool {
        runs.contains { run in
            UnsafeBufferPointer(start: run.glyphs.pointee.glyphs, count: Int(run.glyphs.pointee.num_glyphs))
                .contains { $0.glyph & Self.unknown != 0 }
        }
    }

    /// The height of the ink above the baseline, in points.
    var inkAscent: Double {
        let heights = runs.map { run in
            var ink = PangoRectangle()
            pango_glyph_string_extents(run.glyphs, run.item.pointee.analysis.font, &ink, nil)
            return Double(-ink.y) / Double(PANGO_SCALE)
        }
        return heights.max() ?? 0
    }

    /// Draws the text with its baseline starting at the origin, in the canvas' own scale.
    func draw(on canvas: OpaquePointer) {
        var x = 0
        for var run in runs {
            cairo_move_to(canvas, Double(x) / Double(PANGO_SCALE), 0)
            pango_cairo_show_glyph_item(canvas, text, &run)
            x += Int(pango_glyph_string_get_width(run.glyphs))
        }
    }
}
