import Testing

@testable import Words

@Suite("A dialect of rows") struct CSVDialectTests {
    private let row: [CSVText.Field] = [
        .text("a;b"), .text("c,d"), .text("1.5"), .number(95.19168774487923), .number(nil), .count(1200),
        .text("dice \"no\""),
    ]

    private func text(_ reader: CSVReader) -> String {
        var table = CSVText(header: ["x"], for: reader)
        table.append(row)
        return table.text
    }

    @Test("of RFC 4180 has commas, and points in numbers")
    func standard() {
        #expect(text(.program) == "x\na;b,\"c,d\",1.5,95.19168774487923,,1200,\"dice \"\"no\"\"\"\n")
    }

    @Test("of an Excel in Spanish begins with a mark, and has decimal commas in numbers alone")
    func excelSpanish() {
        #expect(
            text(.program.reading(.excelSpanish))
                == "\u{FEFF}x\n\"a;b\";c,d;1.5;95,19168774487923;;1200;\"dice \"\"no\"\"\"\n")
    }

    @Test("with tabs quotes what holds one")
    func tabs() {
        #expect(
            text(.program.reading(.tabs)) == "x\na;b\tc,d\t1.5\t95.19168774487923\t\t1200\t\"dice \"\"no\"\"\"\n")
        #expect(CSVDialect.tabs.quoted("a\tb") == "\"a\tb\"")
    }

    @Test("keeps formulas texts for the spreadsheet that reads it")
    func formulas() {
        var table = CSVText(for: .spreadsheet.reading(.excelSpanish))
        table.append([.text("=A1"), .text("@x"), .text("-1,5"), .number(-1.5)])
        #expect(table.text == "'=A1;'@x;-1,5;-1,5\n")
    }

    @Test("changes no digit of a number", arguments: [1e22, -5e-300, 0.1 + 0.2, 1234567.25])
    func digits(number: Double) {
        let text = CSVDialect.excelSpanish.text(number)
        #expect(Double(text.replacing(",", with: "."))?.bitPattern == number.bitPattern)
    }
}
