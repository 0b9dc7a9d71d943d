/// A text as a part of a file's name: lower-case letters without accents, digits and hyphens.
enum Slug {
    /// The slug of a text; `fallback` where nothing of it is left.
    static func of(_ text: String, fallback: String) -> String {
        var slug = ""
        for character in text.lowercased() {
            let plain = accents[character] ?? character
            if plain.isASCII, plain.isLetter || plain.isNumber {
                slug.append(plain)
            } else if !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        slug = String(slug.prefix(40))
        while slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? fallback : slug
    }

    private static let accents: [Character: Character] = [
        "á": "a", "à": "a", "ä": "a", "é": "e", "è": "e", "ë": "e", "í": "i", "ì": "i", "ï": "i", "ó": "o", "ò": "o",
        "ö": "o", "ú": "u", "ù": "u", "ü": "u", "ñ": "n", "ç": "c",
    ]
}
