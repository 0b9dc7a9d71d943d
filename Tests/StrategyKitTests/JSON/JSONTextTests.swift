import FoundationEssentials
import Testing

@testable import StrategyKit

@Suite struct JSONTextTests {
    @Test("Text survives a JSON reader", arguments: ["", "plain", "a\"b\\c", "line\nbreak\tand\u{1}", "ñ 漢 😀"])
    func strings(text: String) throws {
        let json = JSONText.array([JSONText.string(text)])
        #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
    }

    @Test("Numbers keep all their digits, and infinity becomes text")
    func numbers() throws {
        for number in [0.1, 1e300, -Double.leastNonzeroMagnitude, 100] {
            let json = JSONText.array([JSONText.number(number)])
            #expect(try JSONDecoder().decode([Double].self, from: Data(json.utf8)) == [number])
        }
        #expect(JSONText.number(.infinity) == "\"inf\"")
        #expect(JSONText.number(-.infinity) == "\"-inf\"")
    }

    @Test("Objects keep the order they are given")
    func objects() {
        #expect(JSONText.object([("b", "1"), ("a", "[]")]) == #"{"b":1,"a":[]}"#)
    }

    @Test("A parameter says what it means, where it declares that")
    func meaning() {
        let cap = Parameter.number("limit", default: 100, meaning: .cap)
        let descriptor = StrategyDescriptor(
            id: "org.example.x", name: "x", version: "1.0.0", role: .treatment, vendor: "V", license: "CC0-1.0",
            summary: "S.", inputs: [], outputs: [], parameters: [cap, .text("note", default: "")])
        #expect(
            descriptor.parametersJSON.contains(
                #""limit":{"type":"number","default":100.0,"meaning":"cap"},"#
                    + #""note":{"type":"string","default":""}"#))
    }

    @Test("A descriptor's inputs, outputs and parameters are JSON")
    func descriptor() {
        #expect(
            Halved.descriptor.inputsJSON == #"[{"name":"achievement","type":"number","nullable":true,"required":true}]"#
        )
        #expect(Halved.descriptor.outputsJSON == #"[{"name":"achievement","grain":"row","nullable":true}]"#)
        #expect(
            Halved.descriptor.parametersJSON == #"{"type":"object","properties":{},"additionalProperties":false}"#)
        let parameters = Everything.descriptor.parametersJSON
        #expect(parameters.contains(#""factor":{"type":"number","default":1.0,"minimum":0.0}"#))
        #expect(parameters.contains(#""negate":{"type":"boolean","default":false}"#))
        #expect(parameters.contains(#""note":{"type":"string","default":""}"#))
        #expect(parameters.contains(#""fail":{"type":"string","default":"no","enum":["no","row""#))
    }
}
