import CCairo
import Scene

/// Lays texts out once and keeps them, for measuring and for drawing.
///
/// Texts go to the theme's own files; one with characters that these lack, or in another family, goes to the fonts of
/// the system and leaves a warning.
final class Typesetter {
    /// A text in a face; the size doesn't matter.
    private struct Key: Hashable {
        let text: String
        let face: Font
    }

    private let fonts: FontSource
    private let theme: TextEngine
    private var italic: TextEngine?
    private var system: TextEngine?
    private var texts = RecentCache<Key, LaidOutText>(capacity: 2048)
    private var metrics: [Font: FontMetrics] = [:]
    private var families: [String: Bool] = [:]

    /// What the fonts couldn't do so far, each once, in the order it came up.
    private(set) var warnings: [FontWarning] = []

    init(fonts: FontSource) throws(CanvasError) {
        self.fonts = fonts
        theme = try TextEngine(files: fonts)
    }

    /// The laid out text; control characters count as spaces, as does a no-break space: it has a glyph of its own, for
    /// which Cairo would add a second subset of the font to a document.
    func layOut(_ text: String, in font: Font) -> SizedText {
        let face = font.sized(SizedText.referenceSize)
        let laidOut = texts.value(for: Key(text: text, face: face)) { make(Self.printable(text), in: face) }
        return SizedText(text: laidOut, scale: max(0, font.size) / SizedText.referenceSize)
    }

    /// The vertical measures of a font.
    func metrics(of font: Font) -> FontMetrics {
        let face = font.sized(SizedText.referenceSize)
        let scale = max(0, font.size) / SizedText.referenceSize
        let known = metrics[face] ?? faceMetrics(face)
        metrics[face] = known
        return FontMetrics(
            ascent: known.ascent * scale, descent: known.descent * scale, capHeight: known.capHeight * scale)
    }

    private func faceMetrics(_ face: Font) -> FontMetrics {
        let line = engine(for: face).lineExtent(of: face)
        return FontMetrics(ascent: line.ascent, descent: line.descent, capHeight: layOut("H", in: face).inkAscent)
    }

    private func make(_ text: String, in font: Font) -> LaidOutText {
        let engine = engine(for: font)
        let first = engine.layOut(text, in: font)
        guard first.hasMissingGlyphs else { return first }
        let system = fallback() ?? engine
        let second = system === engine ? first : system.layOut(text, in: font)
        let lacking = engine.lacking(text, in: font)
        if second.hasMissingGlyphs {
            let missing = lacking.filter { system.layOut(String($0), in: font).hasMissingGlyphs }
            warn(.missing(text: text, characters: missing))
        } else {
            warn(.borrowed(text: text, characters: lacking))
        }
        return second
    }

    private func engine(for font: Font) -> TextEngine {
        if font.family == fonts.family { return font.isItalic ? italics() : theme }
        guard let system = fallback() else { return theme }
        if families[font.family] == nil {
            let isThere = system.family(of: font) == font.family
            families[font.family] = isThere
            if !isThere { warn(.family(font.family)) }
        }
        return system
    }

    /// The engine of the theme's italic files, or the upright ones where there are none.
    private func italics() -> TextEngine {
        if let italic { return italic }
        let engine = fonts.italic.isEmpty ? theme : (try? TextEngine(files: fonts.italics)) ?? theme
        italic = engine
        return engine
    }

    private func fallback() -> TextEngine? {
        if system == nil { system = try? TextEngine() }
        return system
    }

    private func warn(_ warning: FontWarning) {
        if !warnings.contains(warning) { warnings.append(warning) }
    }

    private static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isBlank) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isBlank(scalar) ? " " : scalar) }
        return String(result)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
    }
}
