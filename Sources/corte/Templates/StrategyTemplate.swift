import StrategyHost
import Words

/// A new strategy, from which the files of its package are written.
struct StrategyTemplate {
    /// The language of its source.
    enum Language: String, CaseIterable {
        case swift, c
    }

    /// What users will type.
    let name: String
    /// The identifier in reverse-DNS form.
    let id: String
    let role: StrategyRole
    let language: Language

    /// The name as the name of a type: `floor-and-cap` as `FloorAndCap`.
    var type: String {
        name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// The product and its module, for the library `libStrategyFloorAndCap.so`.
    var product: String { "Strategy\(type)" }

    /// Where the built library is, from the package's folder.
    var library: String { language == .swift ? "./.build/debug/lib\(product).so" : "./lib\(product).so" }

    /// What is wrong with a name; nil for a good one.
    static func flaw(of name: String) -> Phrase? {
        let letters = "abcdefghijklmnopqrstuvwxyz"
        guard let first = name.first, letters.contains(first), name.last != "-",
            name.allSatisfy({ "\(letters)0123456789-".contains($0) })
        else {
            return Phrase(
                es: "el nombre de una estrategia se compone de a-z, 0-9 y guiones, y empieza con una letra",
                en: "a strategy's name consists of a-z, 0-9 and hyphens, and starts with a letter")
        }
        guard taken.contains(name) else { return nil }
        return Phrase(
            es: "«\(name)» es un nombre del propio Corte; elija otro",
            en: "'\(name)' is a name of Corte's own; choose another")
    }

    /// The names of the bundled strategies and of what the sources of a package use.
    private static let taken: Set<String> = [
        "abi", "any", "batch", "capped", "conformance", "double", "host", "host-handle", "kit", "measurement-strategy",
        "module-handle", "outputs", "parameters", "protocol", "self", "strategy-descriptor", "strategy-error",
        "trend-projection", "trial", "type", "weighted-average",
    ]

    /// What is wrong with an identifier; nil for a good one.
    static func flaw(ofID id: String) -> Phrase? {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        let isGood =
            parts.count > 1
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
            }
        guard !isGood else { return nil }
        return Phrase(
            es: "un identificador es un dominio al revés, como org.example.floor",
            en: "an identifier is a reversed domain name, such as org.example.floor")
    }
}
