import Testing

@testable import Ingest

@Suite("The header's row") struct HeaderRowTests {
    @Test("is the first with text", arguments: [("a;b\n1;2", 0), ("\n;;\n ; \na;b", 3), (";x\n", 0)])
    func found(text: String, record: Int) {
        #expect(HeaderRow.find(in: textTable(text)) == record)
    }

    @Test("isn't there where no row has text", arguments: ["", "\n\n", ";;\n ;\u{A0};"])
    func none(text: String) {
        #expect(HeaderRow.find(in: textTable(text)) == nil)
    }
}
