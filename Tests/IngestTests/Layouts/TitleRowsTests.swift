import Testing

@testable import Ingest

@Suite("The header's row") struct TitleRowsTests {
    @Test("is the first with text", arguments: [("a;b\n1;2", 0), ("\n;;\n ; \na;b", 3), (";x\n", 0)])
    func found(text: String, record: Int) {
        #expect(TitleRows.header(of: textTable(text), settings: ReadingSettings()) == record)
    }

    @Test("isn't looked for below figures, where it would be another table's") func stacked() {
        let text =
            "Objetivo;Código;Programado;Ejecutado\nO1;A;10;5\n\nObjetivo;Código;Nombre indicador;Programado;Ejecutado\n"
        #expect(TitleRows.header(of: textTable(text), settings: ReadingSettings()) == 0)
    }

    @Test("isn't there where no row has text", arguments: ["", "\n\n", ";;\n ;\u{A0};"])
    func none(text: String) {
        #expect(TitleRows.header(of: textTable(text), settings: ReadingSettings()) == nil)
    }
}
