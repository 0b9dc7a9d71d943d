import Testing

@testable import StrategyHost

@Suite struct MetadataDifferenceTests {
    private static let descriptor = ModuleDescriptor(
        role: 3, capabilities: 0, id: "a.b", name: "b", version: "1.0.0", vendor: "V", license: "CC0-1.0",
        summary: "S.",
        inputsJSON: #"[{"name":"x","type":"number"},{"name":"y","type":"date","nullable":true,"required":false}]"#,
        outputsJSON: #"[{"name":"m","grain":"group","nullable":true},{"name":"n","grain":"row"}]"#,
        parametersJSON: """
            {"properties":{"k":{"type":"integer","default":2,"minimum":1,"maximum":9},
            "c":{"type":"string","default":"p","enum":["p","q"]},"l":{"type":"number","default":"inf"}}}
            """)

    private func metadata(_ change: (inout ModuleDescriptor) -> Void = { _ in }) throws -> StrategyMetadata {
        var descriptor = Self.descriptor
        change(&descriptor)
        return try StrategyMetadata(descriptor, abi: .host, of: "x.so")
    }

    /// The differences to a module whose descriptor `change` alters.
    private func differences(_ change: (inout ModuleDescriptor) -> Void) throws -> [MetadataDifference] {
        try metadata().differences(to: metadata(change))
    }

    private func difference(_ field: String, _ metadata: String, _ module: String) -> MetadataDifference {
        MetadataDifference(field: field, metadata: metadata, module: module, isWording: false)
    }

    @Test("What is the same has no differences")
    func same() throws {
        #expect(try differences { _ in }.isEmpty)
    }

    @Test("The identity is compared, each part of it")
    func identity() throws {
        let found = try differences {
            $0.id = "a.c"
            $0.name = "c"
            $0.version = "2.0.0"
            $0.vendor = "W"
            $0.license = "MIT"
            $0.role = 2
        }
        #expect(
            found == [
                difference("id", "a.b", "a.c"), difference("name", "b", "c"), difference("version", "1.0.0", "2.0.0"),
                difference("vendor", "V", "W"), difference("license", "CC0-1.0", "MIT"),
                difference("role", "aggregator", "treatment"),
            ])
    }

    @Test("A summary is words: another one is told apart")
    func wording() throws {
        #expect(
            try differences { $0.summary = "T." } == [
                MetadataDifference(field: "summary", metadata: "S.", module: "T.", isWording: true)
            ])
    }

    @Test("Inputs may come in any order, and are compared by name")
    func inputs() throws {
        #expect(
            try differences {
                $0.inputsJSON =
                    #"[{"name":"y","type":"date","nullable":true,"required":false},{"name":"x","type":"number"}]"#
            }.isEmpty)
        #expect(
            try differences { $0.inputsJSON = #"[{"name":"x","type":"boolean","nullable":true,"required":false}]"# }
                == [
                    difference("inputs", "x, y", "x"), difference("input 'x' type", "number", "boolean"),
                    difference("input 'x' nullable", "false", "true"),
                    difference("input 'x' required", "true", "false"),
                ])
        #expect(try differences { $0.inputsJSON = "[]" } == [difference("inputs", "x, y", "none")])
    }

    @Test("What a parameter means is part of what file and module agree on, known to this host or not")
    func meaning() throws {
        let without = #"{"properties":{"l":{"type":"number","default":1}}}"#
        let floor = #"{"properties":{"l":{"type":"number","default":1,"meaning":"floor"}}}"#
        var metadata = try self.metadata { $0.parametersJSON = floor }
        #expect(metadata.parameters.map(\.meaning) == ["floor"])
        #expect(
            try metadata.differences(to: self.metadata { $0.parametersJSON = without })
                == [difference("parameter 'l' meaning", "floor", "none")])
        metadata = try self.metadata { $0.parametersJSON = floor.replacing("floor", with: "ceiling of 2030") }
        #expect(metadata.parameters.map(\.meaning) == ["ceiling of 2030"])
    }

    @Test("Outputs have an order")
    func outputs() throws {
        #expect(
            try differences {
                $0.outputsJSON = #"[{"name":"n","grain":"row"},{"name":"m","grain":"group","nullable":true}]"#
            } == [difference("outputs", "m, n", "n, m")])
        #expect(
            try differences {
                $0.outputsJSON = #"[{"name":"m","grain":"row"},{"name":"n","grain":"row"}]"#
            } == [
                difference("output 'm' grain", "group", "row"), difference("output 'm' nullable", "true", "false"),
            ])
    }

    @Test("Parameters are compared with type, default, range and choices")
    func parameters() throws {
        #expect(
            try differences {
                $0.parametersJSON = """
                    {"properties":{"k":{"type":"number","default":3,"minimum":0},
                    "c":{"type":"string","default":"q","enum":["q"]},"l":{"type":"number","default":1}}}
                    """
            } == [
                difference("parameter 'c' default", "p", "q"), difference("parameter 'c' enum", "p, q", "q"),
                difference("parameter 'k' type", "integer", "number"), difference("parameter 'k' default", "2", "3"),
                difference("parameter 'k' minimum", "1", "0"), difference("parameter 'k' maximum", "9", "none"),
                difference("parameter 'l' default", "inf", "1"),
            ])
        #expect(
            try differences { $0.parametersJSON = #"{"properties":{}}"# }
                == [difference("parameters", "c, k, l", "none")])
    }

    @Test(
        "A descriptor that breaks a rule is refused, with the text that does and why",
        arguments: [
            (
                "{", "[]", "{\"properties\":{}}",
                "'inputs_json': it isn't JSON: string or '}' expected near end of file (line 1, column 1)"
            ),
            ("[{\"name\":\"x\"}]", "[]", "{\"properties\":{}}", "'inputs_json': '[0].type' is missing"),
            ("[]", "{}", "{\"properties\":{}}", "'outputs_json': it's of another type than it should be"),
            ("[]", "[]", "{}", "'parameters_json': 'properties' is missing"),
            (
                "[]", "[]", "{\"properties\":{\"k\":{\"type\":\"integer\",\"default\":0.5}}}",
                "'parameters_json': parameter 'k' can't be '0.5'"
            ),
        ])
    func broken(inputs: String, outputs: String, parameters: String, reason: String) {
        let error = #expect(throws: StrategyError.self) {
            try metadata {
                $0.inputsJSON = inputs
                $0.outputsJSON = outputs
                $0.parametersJSON = parameters
            }
        }
        #expect(error?.code == .refused)
        #expect(error?.strategy == "x.so")
        #expect(error?.message == "the module's description of a strategy is broken in \(reason)")
    }

    @Test("A role that this host doesn't know is refused")
    func role() {
        #expect(throws: StrategyError.brokenDescriptor("x.so", "role", "9 isn't a role that this host knows")) {
            try metadata { $0.role = 9 }
        }
    }
}
