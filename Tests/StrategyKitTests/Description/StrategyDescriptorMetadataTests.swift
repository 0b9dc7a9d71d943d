import Testing

@testable import StrategyKit

@Suite("The metadata that a descriptor is read from") struct StrategyDescriptorMetadataTests {
    private static let head = #"""
        "id": "org.example.x", "name": "x", "version": "1.2.3", "vendor": "V", "license": "CC0-1.0", "summary": "S.",
        "role": "aggregator", "abi": "1.2"
        """#

    private func reading(_ parts: String) throws(StrategyError) -> StrategyDescriptor {
        try StrategyDescriptor.reading(Array("{\(Self.head), \(parts)}".utf8), capabilities: .outputsOptional)
    }

    @Test("give who the strategy is, its columns in their order, and its parameters with ranges, choices and meanings")
    func whole() throws {
        let descriptor = try reading(
            #"""
            "inputs": [{"name": "achievement", "type": "number", "nullable": true, "description": "D."},
                       {"name": "falling", "type": "boolean", "required": false}, {"name": "day", "type": "date"}],
            "outputs": [{"name": "achievement", "grain": "group", "nullable": true}, {"name": "share", "grain": "row"}],
            "parameters": {"type": "object", "properties": {
              "limit": {"type": "number", "default": "inf", "minimum": 0, "meaning": "cap", "title": "Cap"},
              "kind": {"type": "string", "default": "b", "enum": ["a", "b"]},
              "on": {"type": "boolean", "default": true}}}
            """#)
        #expect(descriptor.id == "org.example.x")
        #expect(descriptor.version == "1.2.3")
        #expect(descriptor.role == .aggregator)
        #expect(descriptor.capabilities == .outputsOptional)
        #expect(
            descriptor.inputsJSON
                == #"[{"name":"achievement","type":"number","nullable":true,"required":true},"#
                + #"{"name":"falling","type":"boolean","nullable":false,"required":false},"#
                + #"{"name":"day","type":"date","nullable":false,"required":true}]"#)
        #expect(
            descriptor.outputsJSON
                == #"[{"name":"achievement","grain":"group","nullable":true},"#
                + #"{"name":"share","grain":"row","nullable":false}]"#)
        #expect(
            descriptor.parametersJSON
                == #"{"type":"object","properties":{"#
                + #""limit":{"type":"number","default":"inf","minimum":0.0,"meaning":"cap"},"#
                + #""kind":{"type":"string","default":"b","enum":["a","b"]},"#
                + #""on":{"type":"boolean","default":true}},"additionalProperties":false}"#)
    }

    @Test("may have no parameters")
    func noParameters() throws {
        #expect(try reading(#""inputs": [], "outputs": []"#).parameters.isEmpty)
    }

    @Test(
        "name the place of what is wrong",
        arguments: [
            (#""inputs": []"#, "outputs has to be a list"),
            (#""inputs": [{"type": "number"}], "outputs": []"#, "inputs[0].name has to be there"),
            (
                #""inputs": [{"name": "a", "type": "text"}], "outputs": []"#,
                "inputs[0].type has to be one of number, boolean, date"
            ),
            (
                #""inputs": [], "outputs": [{"name": "a", "grain": "row", "nullable": 1}]"#,
                "outputs[0].nullable has to be true or false"
            ),
            (
                #""inputs": [], "outputs": [], "parameters": {"properties": {"p": {"type": "number", "default": true}}}"#,
                "parameters.properties.p.default has to be a number"
            ),
            (
                #""inputs": [], "outputs": [], "parameters": {"properties": {"p": {"type": "list", "default": 1}}}"#,
                "parameters.properties.p.type has to be number, string or boolean"
            ),
            (
                #""inputs": [], "outputs": [], "parameters": {"properties": "#
                    + #"{"p": {"type": "number", "default": 1, "minimum": 2, "maximum": 1}}}"#,
                "parameters.properties.p.minimum has to be at most the maximum"
            ),
            (#""inputs": [], "outputs": [], "parameters": {}"#, "parameters.properties has to be there"),
        ])
    func wrong(parts: String, said: String) {
        let error = #expect(throws: StrategyError.self) { try reading(parts) }
        #expect(error?.message == said)
    }

    @Test("are refused where they aren't an object in UTF-8", arguments: [[], Array("[]".utf8), [0x7B, 0xFF, 0x7D]])
    func unreadable(bytes: [UInt8]) {
        let error = #expect(throws: StrategyError.self) { try StrategyDescriptor.reading(bytes, capabilities: []) }
        #expect(error?.message == "isn't a JSON object in UTF-8")
    }
}
