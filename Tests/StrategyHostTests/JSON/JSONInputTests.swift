import Testing

@testable import StrategyHost

@Suite struct JSONValueTests {
    private func value(_ text: String) throws -> JSONInput { try JSONInput(parsing: text.utf8) }

    private func flaw(_ text: String) -> JSONFlaw? { #expect(throws: JSONFlaw.self) { try value(text) } }

    @Test("Every kind of value is read")
    func kinds() throws {
        let text = #"[null, true, false, 0, -1.5e-3, 9007199254740993, "a\"\u00f1\/", [], {"b": {"c": [1]}}]"#
        #expect(
            try value(text)
                == .array([
                    .null, .boolean(true), .boolean(false), .number(0), .number(-0.0015),
                    .number(9_007_199_254_740_992),
                    .text("a\"ñ/"), .array([]), .object(["b": .object(["c": .array([.number(1)])])]),
                ]))
        #expect(try value("{}") == .object([:]))
    }

    @Test(
        "What isn't JSON is refused, with its place",
        arguments: [
            ("", 1, 1), ("[1,]", 1, 4), ("{\"a\": 1,\n \"a\": 2}", 2, 4), ("[\n\n  tru]", 3, 5), ("[1] x", 1, 5),
            ("[1e400]", 1, 6), ("[\"\u{1}\"]", 1, 2), ("[NaN]", 1, 4), ("'a'", 1, 1), ("[01]", 1, 2),
        ])
    func broken(text: String, line: Int, column: Int) throws {
        let found = try #require(flaw(text))
        #expect(found.text.hasPrefix("it isn't JSON: "))
        let position = try #require(found.position)
        #expect(position == (line, column), "\(text): \(found.text)")
    }

    @Test("A key that's there in two forms of Unicode is refused, as Swift takes both for one")
    func forms() throws {
        #expect(flaw("[{\"\u{E9}\": 1, \"e\u{301}\": 2}]")?.text.hasSuffix("is there in two forms of Unicode") == true)
    }

    @Test("Bytes that aren't UTF-8 are refused")
    func bytes() {
        #expect(throws: JSONFlaw.self) { try JSONInput(parsing: [0x5B, 0x22, 0xFF, 0x22, 0x5D]) }
        #expect(throws: JSONFlaw.self) { try JSONInput(parsing: [0x5B, 0x31, 0x5D, 0x00]) }
    }

    @Test("Ever deeper nesting is refused before the stack ends")
    func deep() {
        #expect(flaw(String(repeating: "[", count: 1_000_000)) != nil)
    }
}
