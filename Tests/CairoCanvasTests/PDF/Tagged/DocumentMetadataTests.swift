import Testing

@testable import CairoCanvas

@Suite struct DocumentMetadataTests {
    private func packet(_ information: DocumentInformation) -> String {
        DocumentMetadata(information: information, language: "es-CO").packet
    }

    @Test func `what a document says of itself stands in its metadata, escaped`() {
        let packet = packet(
            DocumentInformation(
                title: "Plan <A> & B", author: "Grupo", subject: "capped:at=plan", keywords: ["a", "b"],
                creationDate: "2024-03-31T00:00:00Z"))
        #expect(packet.contains("<rdf:li xml:lang=\"x-default\">Plan &lt;A&gt; &amp; B</rdf:li>"))
        #expect(packet.contains("<dc:creator><rdf:Seq><rdf:li>Grupo</rdf:li></rdf:Seq></dc:creator>"))
        #expect(packet.contains("<dc:language><rdf:Bag><rdf:li>es-CO</rdf:li></rdf:Bag></dc:language>"))
        #expect(packet.contains("<pdf:Keywords>a, b</pdf:Keywords>"))
        #expect(packet.contains("<xmp:CreateDate>2024-03-31T00:00:00Z</xmp:CreateDate>"))
        #expect(packet.contains("<pdfuaid:part>1</pdfuaid:part>"))
    }

    @Test func `what isn't known is left out`() {
        let packet = packet(DocumentInformation(title: "Plan", creationDate: "2024-03-31T00:00:00Z"))
        #expect(!packet.contains("dc:creator"))
        #expect(!packet.contains("pdf:Keywords"))
    }
}
