import CCairo
import Scene

/// A set of fonts and the settings under which Pango lays text out with them.
///
/// One unit is one point whatever the canvas, and nothing is rounded to pixels, so that a PNG and a PDF have the same
/// layout.
final class TextEngine {
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private let features: OpaquePointer

    /// An engine over the files of a source alone.
    convenience init(files source: FontSource) throws(CanvasError) {
        guard let config = FcConfigCreate() else { throw .drawing(reason: "fontconfig could not be set up") }
        defer { FcConfigDestroy(config) }
        for file in source.required where !Self.add(file, of: source, to: config) {
            throw .fontMissing(family: source.family, package: source.package)
        }
        for file in source.optional where !Self.add(file, of: source, to: config) && source.hasFile(file) {
            // One that isn't installed is done without; one that is there and can't be read would change the picture.
            throw .drawing(reason: "the font \(file) can't be read; check its file, or try again")
        }
        // A font map reads the system's configuration when it's made unless there is a current one: 5 ms for nothing.
        FcConfigSetCurrent(config)
        try self.init(config: config)
    }

    /// An engine over every font that the system's configuration names.
    convenience init() throws(CanvasError) {
        guard let config = FcInitLoadConfigAndFonts() else { throw .drawing(reason: "fontconfig could not be set up") }
        defer { FcConfigDestroy(config) }
        try self.init(config: config)
    }

    private init(config: OpaquePointer) throws(CanvasError) {
        FontLog.listen()
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
            let context = pango_font_map_create_context(map), let features = pango_attr_list_new()
        else { throw .drawing(reason: "Pango has no FreeType fonts") }
        self.map = map
        self.context = context
        self.features = features
        corte_font_map_set_config(map, config)

        let options = cairo_font_options_create()
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string("es-CO"))
        // Digits of one width. No ligatures: a reader of a document wouldn't find "definido" in one with "ﬁ", and for that
        // glyph alone Cairo would add a second subset of the font.
        pango_attr_list_insert(features, pango_attr_font_features_new("tnum=1, liga=0"))
    }

    deinit {
        pango_attr_list_unref(features)
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
    }

    /// Lays a line of text out.
    func layOut(_ text: String, in font: Font) -> LaidOutText {
        let description = Self.description(of: font)
        let attributes = pango_attr_list_copy(features)
        pango_attr_list_insert(attributes, pango_attr_font_desc_new(description))
        defer {
            pango_attr_list_unref(attributes)
            pango_font_description_free(description)
        }
        return LaidOutText(text, attributes: attributes, in: context)
    }

    /// The ascent and descent of a font, in points.
    func lineExtent(of font: Font) -> (ascent: Double, descent: Double) {
        guard let face = load(font) else { return (0, 0) }
        defer { g_object_unref(face) }
        var extents = hb_font_extents_t()
        hb_font_get_h_extents(pango_font_get_hb_font(face), &extents)
        return (Double(extents.ascender) / Double(PANGO_SCALE), Double(-extents.descender) / Double(PANGO_SCALE))
    }

    /// The name of the family that really shows a font.
    func family(of font: Font) -> String? {
        guard let face = load(font) else { return nil }
        defer { g_object_unref(face) }
        let found = pango_font_describe(face)
        defer { pango_font_description_free(found) }
        return pango_font_description_get_family(found).map { String(cString: $0) }
    }

    /// The characters of a text that a font itself lacks, in their order.
    func lacking(_ text: String, in font: Font) -> String {
        guard let face = load(font) else { return text }
        defer { g_object_unref(face) }
        return String(text.filter { $0.unicodeScalars.contains { pango_font_has_char(face, $0.value) == 0 } })
    }

    private func load(_ font: Font) -> UnsafeMutablePointer<PangoFont>? {
        let description = Self.description(of: font)
        defer { pango_font_description_free(description) }
        return pango_context_load_font(context, description)
    }

    private static func description(of font: Font) -> OpaquePointer? {
        let description = pango_font_description_new()
        pango_font_description_set_family(description, font.family)
        pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, weight(of: font))
        pango_font_description_set_style(description, font.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        return description
    }

    private static func weight(of font: Font) -> PangoWeight {
        switch font.weight {
        case .regular: PANGO_WEIGHT_NORMAL
        case .semibold: PANGO_WEIGHT_SEMIBOLD
        case .bold: PANGO_WEIGHT_BOLD
        }
    }

    private static func add(_ file: String, of source: FontSource, to config: OpaquePointer) -> Bool {
        source.folders.contains { folder in FcConfigAppFontAddFile(config, folder + "/" + file) != 0 }
    }
}
