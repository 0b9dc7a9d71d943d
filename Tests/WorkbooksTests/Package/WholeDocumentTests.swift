import Testing

@testable import Workbooks

@Suite("A document of XML") struct WholeDocumentTests {
    @Test(
        "is whole where it ends with its first element's end",
        arguments: ["<?xml version=\"1.0\"?>\n<a><b/></a>", "<a x=\"1\"></a>\n", "<a/>", "<?xml?><x:a/>"])
    func whole(text: String) { #expect(Array(text.utf8).isWholeDocument) }

    @Test("isn't whole wherever it's cut")
    func cut() {
        let text = Array("<?xml version=\"1.0\"?>\n<sheet><row><c r=\"A1\"/></row><row/></sheet>".utf8)
        for end in text.indices { #expect(!Array(text[..<end]).isWholeDocument, "\(end)") }
    }
}
