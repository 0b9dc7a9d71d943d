import Files
import Words

/// A methodology as it's written: `strategy[:key=value[,key=value…]][+strategy…]`.
package struct MethodologyExpression: Hashable, Sendable {
    /// A strategy of the chain, with what was given for it.
    struct Term: Hashable, Sendable {
        var strategy: String
        var arguments: [Argument]
    }

    /// A `key=value` as written.
    package struct Argument: Hashable, Sendable {
        package var key: String
        package var value: String

        /// A value for a key.
        package init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    var terms: [Term]

    /// Reads an expression; blanks around its parts don't count.
    init(_ text: String) throws(MeasurementError) {
        var terms: [Term] = []
        for part in text.split(separator: "+", omittingEmptySubsequences: false) {
            let term = try Self.term(Self.trimmed(part), in: text)
            terms.append(term)
        }
        self.terms = terms
    }

    private static func term(_ text: Substring, in expression: String) throws(MeasurementError) -> Term {
        let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let name = trimmed(halves.first ?? "")
        guard !name.isEmpty else {
            throw .invalidMethodology(
                expression, Phrase(es: "a una estrategia le falta su nombre", en: "a strategy is missing its name"),
                advice: Phrase(
                    es: "escriba estrategia[:clave=valor,…][+estrategia…], por ejemplo capped:limit=110",
                    en: "write strategy[:key=value,…][+strategy…], for example capped:limit=110"))
        }
        guard halves.count > 1 else { return Term(strategy: String(name), arguments: []) }

        var arguments: [Argument] = []
        for pair in halves[1].split(separator: ",", omittingEmptySubsequences: false) {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(trimmed)
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
                throw .invalidMethodology(
                    expression,
                    Phrase(
                        es: "«\(pair)» tras «\(name):» no es clave=valor",
                        en: "'\(pair)' after '\(name):' isn't key=value"),
                    advice: Phrase(
                        es: "por ejemplo \(name):limit=110,at=objective",
                        en: "for example \(name):limit=110,at=objective"))
            }
            guard !arguments.contains(where: { $0.key == sides[0] }) else {
                throw .invalidMethodology(
                    expression,
                    Phrase(
                        es: "«\(sides[0])» se da dos veces para «\(name)»",
                        en: "'\(sides[0])' is given twice for '\(name)'"), advice: .giveOnce)
            }
            arguments.append(Argument(key: String(sides[0]), value: String(sides[1])))
        }
        return Term(strategy: String(name), arguments: arguments)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension MethodologyExpression {
    /// The first library that a text names by its path, where data must name none; nil also for what doesn't read as an
    /// expression, which isn't run either.
    package static func libraryPath(in text: String) -> String? {
        (try? MethodologyExpression(text))?.terms.map(\.strategy).first(where: FilePath.hasFolder)
    }
}
