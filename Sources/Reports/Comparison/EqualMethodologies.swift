package import PlanModel
package import Words

/// Two methodologies of a comparison that don't differ.
public struct EqualMethodologies: Hashable, Sendable {
    /// In what they're equal.
    public enum Reason: String, Hashable, Sendable {
        /// They have the same fingerprint: one methodology written in two ways.
        case sameMethodology
        /// Two methodologies that give the same figures for all that was compared.
        case sameFigures
    }

    /// The key of the earlier one.
    public var first: String
    /// The key of the later one.
    public var second: String
    /// In what they're equal.
    public var reason: Reason

    /// A pair by their keys.
    public init(first: String, second: String, reason: Reason) {
        self.first = first
        self.second = second
        self.reason = reason
    }

    /// Each methodology that equals an earlier one, with the first that it equals.
    package static func pairs(
        _ keys: [String], fingerprints: [String], haveSameFigures: (Int, Int) -> Bool
    ) -> [EqualMethodologies] {
        keys.indices.compactMap { second in
            let earlier = keys.indices[..<second]
            if let first = earlier.first(where: { fingerprints[$0] == fingerprints[second] }) {
                return EqualMethodologies(first: keys[first], second: keys[second], reason: .sameMethodology)
            }
            return earlier.first { haveSameFigures($0, second) }
                .map { EqualMethodologies(first: keys[$0], second: keys[second], reason: .sameFigures) }
        }
    }

    /// The same as a note on what was compared.
    package func note(on subject: Phrase) -> Diagnostic {
        switch reason {
        case .sameMethodology:
            Diagnostic(
                .note,
                Phrase(
                    es: "«\(first)» y «\(second)» son la misma metodología",
                    en: "'\(first)' and '\(second)' are the same methodology"))
        case .sameFigures:
            Diagnostic(
                .note,
                Phrase(
                    es: "«\(first)» y «\(second)» no difieren en nada en \(subject.es)",
                    en: "'\(first)' and '\(second)' differ nowhere on \(subject.en)"))
        }
    }
}
