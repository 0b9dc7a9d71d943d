import Testing

@testable import StrategyHost

@Suite("Parameters as JSON") struct ParameterValueJSONTests {
    @Test("are sorted by name, whole numbers without a point, infinity as text")
    func written() {
        let parameters: [String: ParameterValue] = [
            "z": .number(2), "a": .number(0.5), "m": .text("p\"q\n"), "f": .boolean(true), "i": .number(-.infinity),
            "n": .number(-3), "é": .boolean(false),
        ]
        #expect(
            String(decoding: parameters.json, as: UTF8.self)
                == #"{"a":0.5,"f":true,"i":"-inf","m":"p\"q\n","n":-3,"z":2,"é":false}"#)
        #expect(String(decoding: [String: ParameterValue]().json, as: UTF8.self) == "{}")
    }

    @Test(
        "keep every bit of a number",
        arguments: [
            0.1, 1e300, .leastNonzeroMagnitude, 1.7976931348623157e308, 123_456_789.123_456_78, -0.0, 1e15,
            999_999_999_999_999,
        ])
    func numbers(value: Double) throws {
        let json = ["x": ParameterValue.number(value)].json
        guard case .number(let read) = try [String: ParameterValue](json: json)["x"] else {
            throw JSONFlaw("no number")
        }
        #expect(read.bitPattern == value.bitPattern, "\(String(decoding: json, as: UTF8.self))")
    }

    @Test("keep a NUL in a text")
    func nul() {
        #expect(["x": ParameterValue.text("a\0b")].json == Array(#"{"x":"a\u0000b"}"#.utf8))
    }

    @Test("are read back, and anything else is refused")
    func read() throws {
        let parameters: [String: ParameterValue] = ["a": .text("inf"), "b": .boolean(false), "c": .number(0.25)]
        #expect(try [String: ParameterValue](json: parameters.json) == parameters)
        for text in ["[]", "{", #"{"a": null}"#, #"{"a": [1]}"#, #"{"a": 1, "a": 2}"#] {
            #expect(throws: JSONFlaw.self) { try [String: ParameterValue](json: text.utf8) }
        }
    }
}
