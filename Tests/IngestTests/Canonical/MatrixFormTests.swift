import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("A matrix as a form") struct MatrixFormTests {
    private func form(_ text: String, _ language: Language = .en) throws -> MatrixForm {
        try MatrixForm(Array(text.utf8), of: "m.csv", language: language)
    }

    @Test("says of each column what it takes, with the words of closed vocabularies in a language")
    func entries() throws {
        let header = "cut,objective,indicator,name,class,annualisation,direction,weight,programmed,executed"
        let text = "\(header)\n2025-03-31,O1,007,Uno,,sum,,2,10,5\n"
        let entries: [MatrixForm.Entry] = [
            .day, .code, .code, .text, .words(["sector", "flagship", "project"]),
            .words(["sum", "constant", "growing", "falling"]), .words(["rising", "falling"]), .number, .number, .number,
        ]
        let english = try form(text)
        #expect(english.columns.map(\.header) == header.split(separator: ",").map(String.init))
        #expect(english.columns.map(\.entry) == entries)
        #expect(
            try form(text, .es).columns[5].entry == .words(["Suma", "Constante", "Creciente", "Decreciente"]))
        // Corte knows every word that it offers.
        for language in [Language.es, .en] {
            let offered = Vocabulary.annualisations.offered(in: language)
            #expect(
                offered.compactMap { Vocabulary.annualisations[$0] } == [.sum, .constant, .growing, .falling])
        }
    }

    @Test("has days and numbers as such, however the text writes them, and nothing where a cell is empty")
    func cells() throws {
        let form = try form(
            "Corte;Código;Programado;Ejecutado;Nota\n31/03/2025;007;1.234,5;1,5;\n31/03/2025;8;2;ND;x\n")
        let day = try #require(Cut("2025-03-31"))
        #expect(
            form.rows == [
                [.day(day), .text("007"), .number(1234.5), .number(1.5), nil],
                [.day(day), .text("8"), .number(2), .text("ND"), .text("x")],
            ])
    }

    @Test("needs a matrix")
    func refused() {
        #expect(throws: IngestError.self) { try form("a,b\n1,2\n") }
        #expect(throws: IngestError.self) { try form("") }
    }
}
