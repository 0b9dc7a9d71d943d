/// Something about a text's font that the reader of a picture may notice.
public enum FontWarning: Hashable, Sendable {
    /// The theme's family lacks characters of a text; another installed font shows them.
    case borrowed(text: String, characters: String)
    /// No installed font has characters of a text; boxes stand in their place.
    case missing(text: String, characters: String)
    /// A family isn't installed; the system's choice stands in its place.
    case family(String)
}

extension FontWarning: CustomStringConvertible {
    /// The warning in a sentence.
    public var description: String {
        switch self {
        case .borrowed(let text, let characters):
            "The theme's font lacks \"\(characters)\" in \"\(text)\"; another font shows it."
        case .missing(let text, let characters):
            "No installed font has \"\(characters)\" in \"\(text)\"; boxes stand in its place."
        case .family(let name):
            "The font \(name) isn't installed; another one stands in its place."
        }
    }
}
