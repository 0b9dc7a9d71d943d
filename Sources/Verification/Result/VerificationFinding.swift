package import Words

/// Something in which a report and what it's held against differ.
package struct VerificationFinding: Hashable, Sendable {
    /// What was held against what.
    package enum Kind: String, Hashable, Sendable {
        /// A figure against what its own inputs give.
        case figure
        /// The methodology against what its text gives with the modules here.
        case methodology
        /// A module's hash against the module's here.
        case module
        /// The hash of a file against the file's.
        case source
        /// A figure or text against what the matrix gives.
        case matrix
        /// What a report says of itself against what its history says of it.
        case record
    }

    package var kind: Kind
    /// The node, module or file.
    package var subject: String
    /// What of it, as `achievement` or `estimate.value`; nil where it's all of it.
    package var member: String?
    /// What the report states; nil where it states nothing.
    package var stated: String?
    /// What was found instead; nil for nothing.
    package var found: String?

    /// Something that differs.
    package init(
        kind: Kind, subject: String, member: String? = nil, stated: String? = nil, found: String? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.member = member
        self.stated = stated
        self.found = found
    }

    /// What differs, in a sentence without its final point.
    package var sentence: Phrase {
        let what = member.map { "\(subject).\($0)" } ?? subject
        let (esStated, enStated) = (stated ?? "nada", stated ?? "nothing")
        let (esFound, enFound) = (found ?? "nada", found ?? "nothing")
        return switch kind {
        case .figure, .methodology:
            Phrase(
                es: "\(what): el informe dice \(esStated) y se recalcula \(esFound)",
                en: "\(what): the report states \(enStated), and recomputing gives \(enFound)")
        case .module:
            Phrase(
                es: "módulo \(what): el informe se midió con \(esStated) y aquí está \(esFound)",
                en: "module \(what): the report was measured with \(enStated), and here it's \(enFound)")
        case .source:
            Phrase(
                es: "archivo \(what): el informe se midió de \(esStated) y el archivo es \(esFound)",
                en: "file \(what): the report was measured from \(enStated), and the file is \(enFound)")
        case .record:
            Phrase(
                es: "\(what): el informe dice \(esStated) y la base dice \(esFound)",
                en: "\(what): the report states \(enStated), and the database says \(enFound)")
        case .matrix:
            Phrase(
                es: "\(what): el informe dice \(esStated) y la matriz da \(esFound)",
                en: "\(what): the report states \(enStated), and the matrix gives \(enFound)")
        }
    }
}
