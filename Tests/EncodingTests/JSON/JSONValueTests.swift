import Foundation
import Testing

@testable import Encoding
@testable import Words

@Suite("A JSON value") struct JSONValueTests {
    @Test("writes numbers as the shortest that read back the same, whole ones without a point")
    func numbers() {
        let expected: KeyValuePairs = [
            0.1: "0.1", 100: "100", -2.5: "-2.5", 125.97066442098710: "125.9706644209871", 1e-7: "1e-07", 0: "0",
        ]
        for (value, text) in expected { #expect(numberText(value) == text) }
    }

    @Test(
        "writes numbers that every reader takes back bit by bit",
        arguments: [1e300 as Double, 1e16, .leastNonzeroMagnitude, 1.0 / 3, -0.0, 123_456_789_012])
    func roundTrip(value: Double) throws {
        let parsed = try JSONSerialization.jsonObject(with: Data(JSONValue.array([.number(value)]).text.utf8))
        #expect(parsed as? [Double] == [value])
    }

    @Test("has null for what isn't finite", arguments: [Double.infinity, -.infinity, .nan])
    func notFinite(value: Double) {
        #expect(JSONValue.number(value).text == "null\n")
    }

    @Test("has null for what is missing")
    func missing() {
        #expect(JSONValue.optional(nil as Double?) == .null)
        #expect(JSONValue.optional(nil as String?) == .null)
        #expect(JSONValue.optional(nil as Int?) == .null)
        #expect(JSONValue.optional(3) == .number(3))
    }

    @Test("escapes what JSON has to have escaped, and nothing else")
    func escapes() throws {
        let text = "«ñ» \"a\\b\"\n\r\t\u{1}\u{1F}\u{7F}/ \u{2028} 👩‍👩‍👧 e\u{301}"
        let written = JSONValue.text(text).text
        #expect(written.hasPrefix(#""«ñ» \"a\\b\"\n\r\t\u0001\u001f\u007f/ "#))
        let parsed = try JSONSerialization.jsonObject(with: Data(written.utf8), options: .fragmentsAllowed)
        #expect((parsed as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    @Test("keeps members in their order, short lists on a line and others indented")
    func layout() {
        let value = JSONValue.members([
            "z": .array([.number(1), .number(2)]), "a": .members(["deep": .array([.members([:])])]),
            "b": .boolean(true),
        ])
        #expect(
            value.text == """
                {
                  "z": [1, 2],
                  "a": {
                    "deep": [{}]
                  },
                  "b": true
                }

                """)
    }
}
