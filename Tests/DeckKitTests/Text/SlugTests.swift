import Testing

@testable import DeckKit

struct SlugTests {
    @Test(arguments: [
        ("Objetivo 1", "objetivo-1"),
        ("Gestión  Pública / Año 2024", "gestion-publica-ano-2024"),
        ("  ¿Qué?  ", "que"),
        ("…", "nodo"),
        ("", "nodo"),
    ])
    func `A slug has lower-case letters without accents, digits and single hyphens`(text: String, slug: String) {
        #expect(Slug.of(text, fallback: "nodo") == slug)
    }

    @Test func `A long name gives a slug of at most 40 characters that doesn't end in a hyphen`() {
        let slug = Slug.of(String(repeating: "abcdefghi ", count: 20), fallback: "nodo")
        #expect(slug.count <= 40)
        #expect(slug.last != "-")
    }
}
