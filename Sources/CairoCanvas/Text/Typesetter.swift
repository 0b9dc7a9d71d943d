import CCairo
import ChartKit

/// Lays texts out once and keeps them, for measuring and for drawing.
///
/// Texts go to the theme's own files; one with characters that these lack, or in another family, goes to the fonts of
/// the system and leaves a warning.
final class Typesetter {
    private struct Key: Hashable {
        let text: String
        let font: Font
    }

    private let family: String
    private let theme: TextEngine
    private var system: TextEngine?
    private var texts = RecentCache<Key, LaidOutText>(capacity: 2048)
    private var metrics: [Font: FontMetrics] = [:]
    private var families: [String: Bool] = [:]

    /// What the fonts couldn't do so far, each once, in the order it came up.
    private(set) var warnings: [FontWarning] = []

    init(fonts: FontSource) throws(CanvasError) {
        family = fonts.family
        theme = try TextEngine(files: fonts)
    }

    /// The laid out text; control characters count as spaces.
    func layOut(_ text: String, in font: Font) -> LaidOutText {
        texts.value(for: Key(text: text, font: font)) { make(Self.printable(text), in: font) }
    }

    /// The vertical measures of a font.
    func metrics(of font: Font) -> FontMetrics {
        if let known = metrics[font] { return known }
        let line = engine(for: font).lineExtent(of: font)
        let capital = layOut("H", in: font).inkAscent
        let result = FontMetrics(ascent: line.ascent, descent: line.descent, capHeight: capital)
        metrics[font] = result
        return result
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
        guard font.family != family, let system = fallback() else { return theme }
        if families[font.family] == nil {
            let isThere = system.family(of: font) == font.family
            families[font.family] = isThere
            if !isThere { warn(.family(font.family)) }
        }
        return system
    }

    private func fallback() -> TextEngine? {
        if system == nil { system = try? TextEngine() }
        return system
    }

    private func warn(_ warning: FontWarning) {
        if !warnings.contains(warning) { warnings.append(warning) }
    }

    private static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isControl(scalar) ? " " : scalar) }
        return String(result)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
    }
}
