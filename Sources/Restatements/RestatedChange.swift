import PlanModel
package import Words

/// Something that isn't the same in two states of a plan at a cut.
package struct RestatedChange: Hashable, Sendable {
    /// What it is that changed.
    package enum Kind: String, Hashable, Sendable {
        /// How it's measured.
        case methodology
        /// What a node weighs, or the exponent of its mean.
        case weight
        /// An indicator that wasn't there.
        case added
        /// An indicator that isn't there any more.
        case dropped
        /// An indicator that belongs to another node.
        case moved
        /// What is said of an indicator: a magnitude, a rule, a text.
        case figure
        /// What is said of the plan or a node, and moves no figure.
        case text
        /// The plan file's text.
        case planFile
        /// The order of the rows, which may move the last digit.
        case order
    }

    package var kind: Kind
    /// The indicator or node, by its code.
    package var subject: String
    /// What of it.
    package var member: String?
    /// What it was; nil for nothing.
    package var before: String?
    /// What it is; nil for nothing.
    package var after: String?

    /// A change of a subject, or of something of it.
    package init(kind: Kind, subject: String, member: String? = nil, before: String? = nil, after: String? = nil) {
        self.kind = kind
        self.subject = subject
        self.member = member
        self.before = before
        self.after = after
    }

    /// Whether an indicator that was reported isn't any more: nodes above may rise by what it doesn't count.
    private var losesFigure: Bool {
        member == "executed" && before.flatMap(Double.init) != nil && after.flatMap(Double.init) == nil
    }

    /// The change in words, without a final point.
    package var sentence: Phrase {
        let (es, en) = (before ?? "nada", before ?? "nothing")
        let (esAfter, enAfter) = (after ?? "nada", after ?? "nothing")
        let what = member.map { "\(subject) \($0)" } ?? subject
        return switch kind {
        case .methodology:
            Phrase(es: "metodología (\(what)): \(es) → \(esAfter)", en: "methodology (\(what)): \(en) → \(enAfter)")
        case .weight: Phrase(es: "peso de \(what): \(es) → \(esAfter)", en: "weight of \(what): \(en) → \(enAfter)")
        case .added: Phrase(es: "\(subject): se añadió (\(esAfter))", en: "\(subject): added (\(enAfter))")
        case .dropped: Phrase(es: "\(subject): se quitó (\(es))", en: "\(subject): dropped (\(en))")
        case .moved:
            Phrase(es: "\(subject): pasó de \(es) a \(esAfter)", en: "\(subject): moved from \(en) to \(enAfter)")
        case .planFile: Phrase(es: "el texto del archivo del plan", en: "the plan file's text")
        case .figure, .text:
            Phrase("\(what): \(before ?? "–") → \(after ?? "–")").adding(
                losesFigure ? Phrase(es: " (queda sin cifra)", en: " (left without a figure)") : Phrase(""))
        case .order: Phrase(es: "el orden de las filas", en: "the order of the rows")
        }
    }
}
