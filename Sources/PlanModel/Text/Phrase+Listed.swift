public import Words

/// Advice that lists what there is.
extension Phrase {
    /// Names what a plan, a matrix or a strategy has.
    public static func itHas(_ names: [String]) -> Phrase {
        Phrase(es: "hay: \(listed(names, inSpanish: true))", en: "it has: \(listed(names))")
    }

    /// Names the levels of a plan.
    public static func levels(_ names: [String]) -> Phrase {
        Phrase(es: "los niveles son: \(listed(names, inSpanish: true))", en: "the levels are: \(listed(names))")
    }
}
