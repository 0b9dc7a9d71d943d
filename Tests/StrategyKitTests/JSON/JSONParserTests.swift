import Testing

@testable import StrategyKit

@Suite("JSON that a module reads") struct JSONParserTests {
    @Test("holds numbers, texts and truth values, with blanks anywhere")
    func members() {
        let json = " { \"limit\" : 1.5e2 ,\n\t\"name\":\"tope\",\"on\":true, \"off\":false,\"low\":-0.25 }\r\n"
        #expect(
            Parameters.values(of: json)
                == [
                    "limit": .number(150), "name": .text("tope"), "on": .boolean(true), "off": .boolean(false),
                    "low": .number(-0.25),
                ])
        #expect(Parameters.values(of: "{}") == [:])
        #expect(Parameters.values(of: "{ }") == [:])
    }

    @Test(
        "has texts with every escape",
        arguments: [
            ("a\\\"b", "a\"b"), ("\\\\", "\\"), ("\\/", "/"), ("\\n\\t\\r\\b\\f", "\n\t\r\u{8}\u{C}"),
            ("\\u00e9\\u0041", "éA"), ("\\ud83d\\ude00", "😀"), ("Bogotá", "Bogotá"), ("", ""),
        ])
    func escapes(written: String, meant: String) {
        #expect(Parameters.values(of: "{\"x\":\"\(written)\"}") == ["x": .text(meant)])
    }

    @Test(
        "gives no parameters where it isn't JSON, isn't flat, or says a name twice",
        arguments: [
            "", "null", "[]", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}}", "{\"a\":1 \"b\":2}", "{a:1}",
            "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":1e999}", "{\"a\":nan}", "{\"a\":truth}", "{\"a\":[1]}",
            "{\"a\":{}}", "{\"a\":null}", "{\"a\":1,\"a\":2}", "{\"a\":\"x}", "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}",
            "{\"a\":\"\\u12\"}", "{\"a\":\"\\ud83d\"}", "{\"a\":\"\\ude00\"}", "{\"a\":\"\\u+123\"}",
        ])
    func refused(json: String) {
        #expect(Parameters.values(of: json) == nil)
    }

    @Test("has lists and objects in each other, in the order of the text")
    func nested() {
        #expect(
            JSONParser.value(of: #"{"b":[1,{"c":null}],"a":{}} "#)
                == .object([
                    .init(name: "b", value: .array([.number(1), .object([.init(name: "c", value: .null)])])),
                    .init(name: "a", value: .object([])),
                ]))
        #expect(JSONParser.value(of: "[]") == .array([]))
        for broken in ["[1,]", "[1 2]", "[,]", "[1", "nul", "[1]]"] {
            #expect(JSONParser.value(of: broken) == nil, "\(broken)")
        }
    }

    @Test("is refused where it's nested without end, and the stack holds")
    func deep() {
        let lists = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
        #expect(JSONParser.value(of: lists(16)) != nil)
        #expect(JSONParser.value(of: lists(17)) == nil)
        #expect(JSONParser.value(of: String(repeating: "[", count: 1_000_000)) == nil)
    }

    @Test("cut off anywhere is refused, and never harms")
    func cutOff() {
        let json = "{\"limit\":1.5e2,\"name\":\"t\\u00e9\",\"on\":true}"
        for length in 0..<json.count {
            #expect(Parameters.values(of: String(json.prefix(length))) == nil)
        }
        #expect(Parameters.values(of: json)?.count == 3)
    }
}
