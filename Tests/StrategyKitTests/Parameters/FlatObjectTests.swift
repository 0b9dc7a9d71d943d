import Testing

@testable import StrategyKit

@Suite("An object of parameters") struct FlatObjectTests {
    @Test("holds numbers, texts and truth values, with blanks anywhere")
    func members() {
        let json = " { \"limit\" : 1.5e2 ,\n\t\"name\":\"tope\",\"on\":true, \"off\":false,\"low\":-0.25 }\r\n"
        #expect(
            FlatObject.members(of: json)
                == [
                    "limit": .number(150), "name": .text("tope"), "on": .boolean(true), "off": .boolean(false),
                    "low": .number(-0.25),
                ])
        #expect(FlatObject.members(of: "{}") == [:])
        #expect(FlatObject.members(of: "{ }") == [:])
    }

    @Test(
        "has texts with every escape",
        arguments: [
            ("a\\\"b", "a\"b"), ("\\\\", "\\"), ("\\/", "/"), ("\\n\\t\\r\\b\\f", "\n\t\r\u{8}\u{C}"),
            ("\\u00e9\\u0041", "éA"), ("\\ud83d\\ude00", "😀"), ("Bogotá", "Bogotá"), ("", ""),
        ])
    func escapes(written: String, meant: String) {
        #expect(FlatObject.members(of: "{\"x\":\"\(written)\"}") == ["x": .text(meant)])
    }

    @Test(
        "is refused where it isn't JSON, isn't flat, or says a name twice",
        arguments: [
            "", "null", "[]", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}}", "{\"a\":1 \"b\":2}", "{a:1}",
            "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":1e999}", "{\"a\":nan}", "{\"a\":truth}", "{\"a\":[1]}",
            "{\"a\":{}}", "{\"a\":null}", "{\"a\":1,\"a\":2}", "{\"a\":\"x}", "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}",
            "{\"a\":\"\\u12\"}", "{\"a\":\"\\ud83d\"}", "{\"a\":\"\\ude00\"}", "{\"a\":\"\\u+123\"}",
        ])
    func refused(json: String) {
        #expect(FlatObject.members(of: json) == nil)
    }

    @Test("cut off anywhere is refused, and never harms")
    func cutOff() {
        let json = "{\"limit\":1.5e2,\"name\":\"t\\u00e9\",\"on\":true}"
        for length in 0..<json.count {
            #expect(FlatObject.members(of: String(json.prefix(length))) == nil)
        }
        #expect(FlatObject.members(of: json)?.count == 3)
    }
}
