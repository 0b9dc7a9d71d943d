package import Words

extension Separator {
    /// What messages call it: `';'`, or its name where it doesn't show.
    package var name: Phrase {
        self == .tab
            ? Phrase(es: "tabulador", en: "tab") : Phrase(es: "«\(rawValue)»", en: "'\(rawValue)'")
    }
}
