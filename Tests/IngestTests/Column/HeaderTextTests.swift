import Testing

@testable import Ingest

@Suite("A header's text") struct HeaderTextTests {
    @Test(
        "is compared without case, accents, spaces and final points",
        arguments: [
            ("Programación al corte", "programacion al corte"), ("  MAGNITUD \n ejecutada  ", "magnitud ejecutada"),
            ("L.B.", "l.b"),
            ("Año", "ano"), ("An\u{303}o", "ano"), ("Código:", "codigo"), ("% de\u{A0}Avance", "% de avance"), ("", ""),
            ("...", ""),
            ("\u{FEFF}Corte", "corte"), ("Pe\u{200B}so\u{200B}", "peso"), ("Me\u{AD}ta", "meta"),
            ("Pingüino É", "pinguino e"),
        ])
    func normalized(text: String, expected: String) {
        #expect(HeaderText.normalized(text) == expected)
    }

    @Test("matches an alias with any year") func years() {
        #expect(HeaderText.matches("programacion 2024", alias: "programacion ####"))
        #expect(HeaderText.matches("programacion 1999", alias: "programacion ####"))
        #expect(!HeaderText.matches("programacion 24", alias: "programacion ####"))
        #expect(!HeaderText.matches("programacion abcd", alias: "programacion ####"))
        #expect(!HeaderText.matches("programacion 20245", alias: "programacion ####"))
    }
}
