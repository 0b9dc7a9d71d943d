public import Words

/// Something about a text's font that the reader of a picture may notice.
public enum FontWarning: Hashable, Sendable {
    /// The theme's family lacks characters of a text; another installed font shows them.
    case borrowed(text: String, characters: String)
    /// No installed font has characters of a text; boxes stand in their place.
    case missing(text: String, characters: String)
    /// A family isn't installed; the system's choice stands in its place.
    case family(String)
}

extension FontWarning {
    /// The warning in a clause.
    public var phrase: Phrase {
        switch self {
        case .borrowed(let text, let characters):
            Phrase(
                es: "la fuente del tema no tiene «\(characters)» en «\(text)»; lo muestra otra fuente",
                en: "the theme's font lacks '\(characters)' in '\(text)'; another font shows it")
        case .missing(let text, let characters):
            Phrase(
                es: "ninguna fuente instalada tiene «\(characters)» en «\(text)»; hay cuadros en su lugar",
                en: "no installed font has '\(characters)' in '\(text)'; boxes stand in its place")
        case .family(let name):
            Phrase(
                es: "la fuente \(name) no está instalada; otra ocupa su lugar",
                en: "the font \(name) isn't installed; another one stands in its place")
        }
    }
}

extension FontWarning: CustomStringConvertible {
    /// The warning in English.
    public var description: String { phrase.en }
}
