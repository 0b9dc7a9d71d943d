import Testing

@testable import Workbooks

@Suite("The measures of a sheet") struct SheetMeasuresTests {
    private func sheet(_ texts: String...) -> Sheet {
        var sheet = Sheet("s", columns: [.init("Nombre")])
        sheet.rows = texts.map { [.text($0)] }
        return sheet
    }

    @Test("make a column as wide as its widest text, within limits")
    func widths() {
        #expect(SheetMeasures(sheet("a")).widths == [11])
        #expect(SheetMeasures(sheet("Objetivo estratégico")).widths == [23])
        #expect(SheetMeasures(sheet(String(repeating: "palabra ", count: 40))).widths == [63])
    }

    @Test("make a row as high as its text's lines, and no higher than Excel allows")
    func heights() {
        let words = String(repeating: "palabra ", count: 20)
        let book = sheet("corto", words, String(repeating: words, count: 100))
        let measures = SheetMeasures(book)
        #expect(book.rows.map(measures.height) == [nil, 45, 409])
    }

    @Test("count a word that is wider than its column as several lines")
    func longWord() {
        let book = sheet(String(repeating: "x", count: 130))
        #expect(book.rows.map(SheetMeasures(book).height) == [45])
    }
}
