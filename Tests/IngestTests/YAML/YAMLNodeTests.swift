import Testing

@testable import Ingest

@Suite("A YAML value") struct YAMLNodeTests {
    private let mark = YAMLMark(row: 1, column: 1)

    @Test("has a text if it's a scalar") func text() {
        #expect(YAMLNode(content: .scalar("x", isPlain: true), mark: mark).text == "x")
        #expect(YAMLNode(content: .scalar("", isPlain: false), mark: mark).text == "")
    }

    @Test("has none if it's a list or a mapping") func noText() {
        #expect(YAMLNode(content: .sequence([]), mark: mark).text == nil)
        #expect(YAMLNode(content: .mapping([]), mark: mark).text == nil)
    }

    @Test("keeps the quotes of its text in mind") func quotes() throws {
        #expect(try yaml("null")?.content == .scalar("null", isPlain: true))
        #expect(try yaml("\"null\"")?.content == .scalar("null", isPlain: false))
    }
}
