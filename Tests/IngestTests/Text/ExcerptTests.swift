import Testing

@testable import Ingest

@Suite("An excerpt") struct ExcerptTests {
    @Test("stays on one line") func oneLine() {
        #expect(Excerpt.of("a\nb\r\tc\u{1B}[31m\u{2028}d\u{202E}") == "a b  c [31m d ")
    }

    @Test("is cut where it's long") func cut() {
        #expect(Excerpt.of(String(repeating: "x", count: 60)) == String(repeating: "x", count: 60))
        #expect(Excerpt.of(String(repeating: "x", count: 61)) == String(repeating: "x", count: 60) + "…")
    }
}
