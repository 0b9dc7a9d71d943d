public import Measurement
import Words

/// Something of a methodology that could have been chosen otherwise, with the choices there are.
///
/// Written `KEY=CHOICE,CHOICE…`, where the key is one of
///
/// | key | choices |
/// |---|---|
/// | `cap` | `none`, or a limit in percent; `100@objective` says where it acts |
/// | `power` | the power of the mean |
/// | `missing` | `rescale`, `zero`, `fail` |
/// | `base` | `cut`, `year` |
/// | `mode` | `simple`, `baseline` |
/// | `weights` | sets of the plan file, and `equal`; or `A..B`, everything between two sets |
/// | `STRATEGY.PARAMETER` | values of a parameter of a strategy of the methodology |
public struct SensitivityFactor: Hashable, Sendable {
    /// What is varied.
    public var key: String
    /// The choices as written, each different; every one is as likely as the others.
    public var choices: [String]
    /// The two sets that a continuous blend of weights goes from and to; there are no choices then.
    public var span: Span?

    /// Two sets of weights with everything between them: `w(u) = (1 - u) a + u b`, u uniform from 0 to 1.
    public struct Span: Hashable, Sendable {
        /// The set at 0.
        public var from: String
        /// The set at 1.
        public var to: String
        /// Whether weights are blended as they're given, and not as shares among siblings, whose scale says nothing.
        public var isAsGiven: Bool

        /// From one set to another.
        public init(from: String, to: String, isAsGiven: Bool = false) {
            self.from = from
            self.to = to
            self.isAsGiven = isAsGiven
        }
    }

    /// A factor with finitely many choices.
    public init(key: String, choices: [String]) {
        self.key = key
        self.choices = choices
    }

    /// A blend of two sets of weights.
    public init(weights span: Span) {
        key = Self.weightsKey
        choices = []
        self.span = span
    }

    /// The key of weights.
    static let weightsKey = "weights"
    private static let asGiven = "@given"

    /// Whether it chooses among weights.
    var isWeights: Bool { key == Self.weightsKey }

    /// Reads `KEY=CHOICE,CHOICE…`, or `weights=A..B` and `weights=A..B@given`; blanks around the parts don't count.
    public init(_ text: String) throws(MeasurementError) {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
            throw .invalidFactor(
                text, Phrase(es: "no es CLAVE=OPCIÓN,OPCIÓN…", en: "it isn't KEY=CHOICE,CHOICE…"),
                advice: Phrase(es: "por ejemplo cap=none,100,120", en: "for example cap=none,100,120"))
        }
        let choices = sides[1].split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
        guard !choices.contains("") else {
            throw .invalidFactor(
                text, Phrase(es: "una opción está vacía", en: "a choice is empty"),
                advice: Phrase(
                    es: "escriba las opciones con comas entre ellas", en: "write the choices with commas between them"))
        }
        if let twice = choices.indices.first(where: { choices[..<$0].contains(choices[$0]) }) {
            throw .invalidFactor(
                text, Phrase(es: "«\(choices[twice])» se da dos veces", en: "'\(choices[twice])' is given twice"),
                advice: .eachChoiceOnce)
        }
        self.init(key: sides[0], choices: choices)
        guard key == Self.weightsKey, choices.contains(where: { $0.contains("..") }) else { return }
        guard choices.count == 1, let span = Self.span(choices[0]) else {
            throw .invalidFactor(
                text,
                Phrase(
                    es: "una mezcla de pesos va de un juego a otro",
                    en: "a blend of weights goes from one set to another"),
                advice: Phrase(
                    es: "escriba weights=A..B, o juegos sueltos con comas entre ellos",
                    en: "write weights=A..B, or single sets with commas between them"))
        }
        self.init(weights: span)
    }

    private static func span(_ text: String) -> Span? {
        let isAsGiven = text.hasSuffix(asGiven)
        var ends = (isAsGiven ? text.dropLast(asGiven.count) : text[...]).split(
            separator: ".", omittingEmptySubsequences: false)
        guard ends.count == 3, ends[1].isEmpty, !ends[0].isEmpty, !ends[2].isEmpty, ends[0] != ends[2] else {
            return nil
        }
        ends.remove(at: 1)
        return Span(from: String(ends[0]), to: String(ends[1]), isAsGiven: isAsGiven)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension SensitivityFactor: CustomStringConvertible {
    /// The factor as it's written.
    public var description: String {
        let written = span.map { "\($0.from)..\($0.to)" + ($0.isAsGiven ? Self.asGiven : "") }
        return "\(key)=\(written ?? choices.joined(separator: ","))"
    }
}

extension Phrase {
    /// What to do about a choice that is given twice.
    static let eachChoiceOnce = Phrase(es: "dé cada opción una vez", en: "give each choice once")
}
