/// Advice that is given in many places.
extension Phrase {
    /// Asks whether a name near the one given was meant.
    public static func didYouMean(_ name: String) -> Phrase {
        Phrase(es: "¿quiso decir «\(name)»?", en: "did you mean '\(name)'?")
    }

    /// What to do about what is given twice.
    public static let giveOnce = Phrase(es: "déjelo una sola vez", en: "give it once")

    /// What to do about a picture that has no room for something.
    public static let useLargerPage = Phrase(es: "use una página mayor", en: "use a larger page")

    /// Names what there is to choose from.
    public static func useOneOf(_ names: [String]) -> Phrase {
        let names = names.joined(separator: ", ")
        return Phrase(es: "use uno de \(names)", en: "use one of \(names)")
    }

    /// Asks whether the known name nearest to the one given was meant, or names them all where none is near.
    public static func nearest(to name: String, among known: [String]) -> Phrase {
        nearestName(to: name, among: known).map { .didYouMean($0) } ?? .useOneOf(known)
    }
}
