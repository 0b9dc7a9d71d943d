import PlanModel
import Words

/// Reads specifications of charts. They are JSON, which is YAML too.
public struct ChartFileReader: Sendable {
    private let input: any InputSource

    /// A reader of files and of standard input.
    public init() {
        self.init(input: SystemInput())
    }

    init(input: any InputSource) {
        self.input = input
    }

    /// Reads a specification, `-` from standard input; its mistakes are thrown all at once.
    ///
    /// - Parameters:
    ///   - options: the long names of the options that take a value.
    ///   - flags: those of the ones that don't.
    public func read(_ path: String, options: [String], flags: [String]) throws(IngestError) -> ChartFile {
        var values = Values(file: path)
        let chart = values.chart(try input.bytes(of: path), options: options, flags: flags)
        guard values.findings.errors.isEmpty, let chart else { throw .invalidData(values.findings.errors) }
        return chart
    }

    /// What the keys of a specification say.
    private struct Values: YAMLReading {
        let file: String
        var findings = Findings()

        mutating func chart(_ bytes: [UInt8], options: [String], flags: [String]) -> ChartFile? {
            let root: YAMLNode?
            do {
                root = try YAMLComposer.value(of: bytes)
            } catch {
                findings.add([error.diagnostic(file: file)])
                return nil
            }
            let what = Phrase(es: "la especificación", en: "the specification")
            let keys = fields(root, of: what, keys: ["schema", "kind", "matrices", "options"])
            let schema = text(keys["schema"], Phrase("schema"))
            if schema != ChartFile.schema {
                fail(
                    keys["schema"].map(place) ?? Place(file: file),
                    Phrase(
                        es: "esto no es una especificación de gráfico (\(Excerpt.of(schema ?? "")))",
                        en: "this is no specification of a chart (\(Excerpt.of(schema ?? "")))"),
                    Phrase(
                        es: "escriba \"schema\": \"\(ChartFile.schema)\"",
                        en: "write \"schema\": \"\(ChartFile.schema)\""))
                return nil
            }
            let kind = text(keys["kind"], Phrase("kind")) ?? ""
            let matrices = texts(keys["matrices"], Phrase("matrices"))
            if kind.isEmpty || matrices.isEmpty {
                fail(
                    Place(file: file), Phrase(es: "faltan «kind» o «matrices»", en: "'kind' or 'matrices' is missing"),
                    Phrase(es: "dé los dos", en: "give both"))
            }
            var given: [ChartFile.Option] = []
            for entry in entries(keys["options"], of: Phrase("options")) {
                if flags.contains(entry.code) {
                    if flag(entry.value, Phrase(entry.code)) { given.append(.init(entry.code, [])) }
                } else if options.contains(entry.code) {
                    let values =
                        if case .sequence = entry.value.content { texts(entry.value, Phrase(entry.code)) } else {
                            [text(entry.value, Phrase(entry.code))].compactMap(\.self)
                        }
                    if !values.isEmpty { given.append(.init(entry.code, values)) }
                } else {
                    fail(
                        entry.place,
                        Phrase(
                            es: "no hay una opción de este nombre (\(Excerpt.of(entry.code)))",
                            en: "there is no option of this name (\(Excerpt.of(entry.code)))"),
                        .nearest(to: entry.code, among: options + flags))
                }
            }
            return ChartFile(kind: kind, matrices: matrices, options: given)
        }

        private mutating func flag(_ node: YAMLNode, _ what: Phrase) -> Bool {
            switch node.text {
            case "true": return true
            case "false": return false
            default:
                unknown(what, node.text ?? "", at: node, .useOneOf(["true", "false"]))
                return false
            }
        }
    }
}
