import Testing

@testable import Ingest

@Suite("A cell's bytes") struct ByteTextTests {
    @Test(
        "lose the spaces around them",
        arguments: [
            ("  a b ", "a b"), ("\ta\r\n", "a"), ("\u{A0}a\u{A0}", "a"), ("", ""), (" \u{A0}\n", ""), ("é", "é"),
            ("à", "à"),
        ])
    func trimmed(text: String, expected: String) {
        #expect(String(decoding: ByteText.trimmed(Array(text.utf8)[...]), as: UTF8.self) == expected)
    }

    @Test("are blank where there's nothing else") func blank() {
        #expect(ByteText.isBlank(Array(" \u{A0}\t".utf8)[...]))
        #expect(!ByteText.isBlank(Array(" .".utf8)[...]))
    }
}
