import PlanModel
import Words

/// Reads theme files.
public struct ThemeFileReader: Sendable {
    private let input: any InputSource

    /// A reader of files.
    public init() {
        self.init(input: SystemInput())
    }

    init(input: any InputSource) {
        self.input = input
    }

    /// Reads a theme file; its mistakes are thrown all at once.
    public func read(_ path: String) throws(IngestError) -> ThemeFile {
        var values = Values(file: path)
        let theme = values.theme(try input.bytes(of: path))
        guard values.findings.errors.isEmpty else { throw .invalidData(values.findings.errors) }
        return theme
    }

    /// What the keys of a theme file say.
    private struct Values: YAMLReading {
        let file: String
        var findings = Findings()

        mutating func theme(_ bytes: [UInt8]) -> ThemeFile {
            var theme = ThemeFile()
            guard let root = root(of: bytes) else { return theme }
            let what = Phrase(es: "el archivo del tema", en: "the theme file")
            let keys = fields(root, of: what, keys: ["name", "base", "font", "logo", "colors", "sizes", "states"])
            theme.name = text(keys["name"], Phrase("name"))
            theme.base = placed(keys["base"], Phrase("base"))
            theme.font = text(keys["font"], Phrase("font"))
            theme.logo = placed(keys["logo"], Phrase("logo"))
            for (token, node) in fields(keys["colors"], of: Phrase("colors"), keys: ThemeFile.colorTokens) {
                theme.colors[token] = color(node, Phrase(token))
            }
            for (token, node) in fields(keys["sizes"], of: Phrase("sizes"), keys: ThemeFile.sizeTokens) {
                if let size = number(node, Phrase(token)) {
                    theme.sizes[token] = .init(value: size, place: place(of: node))
                }
            }
            let states = AchievementState.allCases.map(\.rawValue)
            for (name, node) in fields(keys["states"], of: Phrase("states"), keys: states) {
                let fields = fields(node, of: Phrase(name), keys: ["fill", "text", "glyph", "word"])
                theme.states[name] = ThemeFile.State(
                    fill: color(fields["fill"], Phrase("fill")), text: color(fields["text"], Phrase("text")),
                    glyph: placed(fields["glyph"], Phrase("glyph")), word: text(fields["word"], Phrase("word")))
            }
            return theme
        }

        private mutating func root(of bytes: [UInt8]) -> YAMLNode? {
            do {
                if let root = try YAMLComposer.value(of: bytes), !isNull(root) { return root }
                fail(
                    Place(file: file),
                    Phrase(es: "el archivo del tema no dice nada", en: "the theme file says nothing"),
                    Phrase(es: "llénelo, o quítelo", en: "fill it, or remove it"))
            } catch {
                findings.add([error.diagnostic(file: file)])
            }
            return nil
        }

        private mutating func placed(_ node: YAMLNode?, _ what: Phrase) -> ThemeFile.Placed<String>? {
            guard let node, let text = text(node, what) else { return nil }
            return .init(value: text, place: place(of: node))
        }

        /// A colour as `#RRGGBB`.
        private mutating func color(_ node: YAMLNode?, _ what: Phrase) -> ThemeFile.Placed<UInt32>? {
            guard let node else { return nil }
            // Without quotes the sign starts a comment, and nothing is left.
            let text = isNull(node) ? "" : node.text ?? ""
            if text.hasPrefix("#"), text.count == 7, let rgb = UInt32(text.dropFirst(), radix: 16) {
                return .init(value: rgb, place: place(of: node))
            }
            let shown = Excerpt.of(text)
            fail(
                place(of: node),
                Phrase(es: "\(what.es) no es un color (\(shown))", en: "\(what.en) is no colour (\(shown))"),
                Phrase(
                    es: "escriba uno entre comillas, como \"#0B828B\"", en: "write one in quotes, such as \"#0B828B\""))
            return nil
        }
    }
}
