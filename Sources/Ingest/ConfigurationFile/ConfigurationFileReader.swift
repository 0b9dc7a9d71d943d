import PlanModel
import Words

/// Reads what is settled for every run.
public struct ConfigurationFileReader: Sendable {
    private let input: any InputSource

    /// A reader of files.
    public init() {
        self.init(input: SystemInput())
    }

    init(input: any InputSource) {
        self.input = input
    }

    /// Reads a file; its mistakes are thrown all at once.
    ///
    /// - Parameter home: the user's folder, for paths that begin with `~/`.
    public func read(
        _ path: String, of origin: ConfigurationFile.Origin, home: String?
    ) throws(IngestError) -> ConfigurationFile {
        var values = Values(file: path, origin: origin, home: home)
        let configuration = values.configuration(try input.bytes(of: path))
        guard values.findings.errors.isEmpty else { throw .invalidData(values.findings.errors) }
        return configuration
    }

    /// What the keys of a file say.
    private struct Values: YAMLReading {
        let file: String
        let origin: ConfigurationFile.Origin
        let home: String?
        var findings = Findings()

        mutating func configuration(_ bytes: [UInt8]) -> ConfigurationFile {
            var configuration = ConfigurationFile(file: file)
            let root: YAMLNode?
            do {
                root = try YAMLComposer.value(of: bytes)
            } catch {
                findings.add([error.diagnostic(file: file)])
                return configuration
            }
            let what = Phrase(es: "la configuración", en: "the configuration")
            let keys = fields(root, of: what, keys: ["locale", "theme", "strategy-path"])
            configuration.locale = language(keys["locale"])
            configuration.theme = text(keys["theme"], Phrase("theme"))
            if let node = keys["strategy-path"] {
                switch origin {
                case .user: configuration.strategyPath = folders(node)
                case .folder:
                    fail(
                        place(of: node),
                        Phrase(
                            es: "una carpeta con datos no dice qué código se carga (strategy-path)",
                            en: "a folder with data doesn't say what code is loaded (strategy-path)"),
                        Phrase(
                            es: "póngalo en ~/.config/corte/config.yaml, en CORTE_STRATEGY_PATH, o dé --strategy-path",
                            en:
                                "put it into ~/.config/corte/config.yaml or CORTE_STRATEGY_PATH, or give --strategy-path"
                        ))
                }
            }
            return configuration
        }

        private mutating func language(_ node: YAMLNode?) -> Language? {
            let what = Phrase("locale")
            guard let node, let text = text(node, what) else { return nil }
            if let language = Language(rawValue: text) { return language }
            unknown(what, text, at: node, .useOneOf(Language.allCases.map(\.rawValue)))
            return nil
        }

        /// A folder, or a list of them.
        private mutating func folders(_ node: YAMLNode) -> [String] {
            let what = Phrase("strategy-path")
            var nodes = [node]
            if case .sequence = node.content { nodes = items(node, what) }
            return nodes.compactMap { folder($0, what) }
        }

        private mutating func folder(_ node: YAMLNode, _ what: Phrase) -> String? {
            guard let text = text(node, what) else { return nil }
            var path = text
            if path.hasPrefix("~/"), let home { path = "\(home)/\(path.dropFirst(2))" }
            // A relative one would be a folder of wherever the user is; a colon parts the folders of a search path.
            guard path.hasPrefix("/"), !path.contains(":") else {
                let shown = Excerpt.of(text)
                fail(
                    place(of: node),
                    Phrase(
                        es: "strategy-path no es un camino entero (\(shown))",
                        en: "strategy-path is no whole path (\(shown))"),
                    Phrase(
                        es: "escriba uno que empiece con / o ~/, sin dos puntos",
                        en: "write one that begins with / or ~/, without a colon"))
                return nil
            }
            return path
        }
    }
}
