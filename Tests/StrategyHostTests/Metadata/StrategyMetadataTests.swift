import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct StrategyMetadataTests {
    private static let sound = """
        {
          "id": "org.example.x", "name": "x-1", "version": "1.2.3", "vendor": "V", "license": "CC0-1.0",
          "summary": "S.", "role": "aggregator", "abi": "1.0",
          "inputs": [ { "name": "a", "type": "number", "nullable": true }, { "name": "b", "type": "date", "required": false } ],
          "outputs": [ { "name": "c", "grain": "group", "description": "D" } ],
          "parameters": { "type": "object", "properties": {
            "z": { "type": "number", "default": "-inf", "maximum": 3 },
            "k": { "type": "integer", "default": 2, "minimum": 1, "title": "K" },
            "m": { "type": "string", "default": "p", "enum": ["p", "q"] },
            "f": { "type": "boolean", "default": true } } }
        }
        """

    private func read(_ text: String) throws -> StrategyMetadata {
        let folder = try TemporaryFolder()
        return try StrategyMetadata(contentsOf: folder.write(text, to: "x.json"))
    }

    private func problem(_ text: String) -> String? {
        #expect(throws: StrategyError.self) { try read(text) }?.message
    }

    @Test("Everything in the file is there")
    func whole() throws {
        let metadata = try read(Self.sound)
        #expect(metadata.id == "org.example.x")
        #expect(metadata.name == "x-1")
        #expect(metadata.version == "1.2.3")
        #expect(metadata.role == .aggregator)
        #expect(metadata.abi.description == "1.0")
        #expect(metadata.inputs.map(\.isNullable) == [true, false])
        #expect(metadata.inputs.map(\.isRequired) == [true, false])
        #expect(metadata.inputs.map(\.kind) == [.number, .date])
        #expect(metadata.outputs.first?.grain == .group)
        #expect(metadata.outputs.first?.summary == "D")
    }

    @Test("Parameters come sorted, with their defaults in their own type")
    func parameters() throws {
        let parameters = try read(Self.sound).parameters
        #expect(parameters.map(\.name) == ["f", "k", "m", "z"])
        #expect(parameters.map(\.defaultValue) == [.boolean(true), .number(2), .text("p"), .number(-.infinity)])
        #expect(parameters.map(\.kind) == [.boolean, .integer, .text, .number])
        #expect(parameters[1].title == "K")
        #expect(parameters[0].title == "f")
    }

    @Test("A byte order mark before it is fine")
    func mark() throws {
        #expect(try read("\u{FEFF}\(Self.sound)") == read(Self.sound))
    }

    @Test("No parameters are fine")
    func noParameters() throws {
        let bare = """
            { "id": "a.b", "name": "b", "version": "1", "vendor": "", "license": "", "summary": "",
              "role": "treatment", "abi": "1.0", "inputs": [], "outputs": [] }
            """
        #expect(try read(bare).parameters == [])
    }

    @Test("What is wrong is said in words, and where")
    func broken() {
        let text = Self.sound
        #expect(problem("") == "the metadata is broken: it isn't JSON: it's empty")
        #expect(problem("{}") == "the metadata is broken: 'id' is missing")
        #expect(
            problem(text.replacing("\"aggregator\"", with: "\"judge\""))
                == "the metadata is broken: 'role' has a value that isn't known")
        #expect(
            problem(text.replacing("\"type\": \"date\"", with: "\"type\": \"text\""))
                == "the metadata is broken: 'inputs[1].type' has a value that isn't known")
        #expect(
            problem(text.replacing("\"x-1\"", with: "1"))
                == "the metadata is broken: 'name' has another type than it should")
        #expect(
            problem(text.replacing("\"x-1\"", with: "\"X 1\""))
                == "the metadata is broken: 'name' has to consist of a-z, 0-9 and hyphens")
        #expect(
            problem(text.replacing("\"abi\": \"1.0\"", with: "\"abi\": \"one\""))
                == "the metadata is broken: 'abi' has to be two numbers such as 1.0")
        #expect(
            problem(text.replacing("\"default\": 2", with: "\"default\": 0.5"))
                == "the metadata is broken: parameter 'k' can't be '0.5'")
        #expect(problem(text.replacing("org.example.x", with: "")) == "the metadata is broken: 'id' is empty")
    }

    @Test("What isn't JSON is placed in the file, to the line and column")
    func placed() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("{\n  \"id\": \"a\",\n  \"id\": \"b\"\n}", to: "x.json")
        let error = #expect(throws: StrategyError.self) { try StrategyMetadata(contentsOf: file) }
        #expect(
            error?.description
                == "strategy '\(file):3:6': the metadata is broken: it isn't JSON: duplicate object key near '\"id\"'; "
                + "copy it again from its module")
    }

    @Test("A file that can't be read is an error with its path")
    func unreadable() throws {
        let error = #expect(throws: StrategyError.self) { try StrategyMetadata(contentsOf: "/none/x.json") }
        #expect(error?.strategy == "/none/x.json")
    }

    @Test("Parameters given are completed with the defaults")
    func completed() throws {
        let complete = try read(Self.sound).completed(["k": .number(5), "z": .text("-inf")])
        #expect(complete == ["f": .boolean(true), "k": .number(5), "m": .text("p"), "z": .number(-.infinity)])
    }

    @Test("An unknown parameter suggests the nearest, or lists them")
    func unknownParameter() throws {
        let metadata = try Bundled.catalog.entry(named: "trend-projection").metadata.get()
        let near = #expect(throws: StrategyError.self) { try metadata.completed(["metod": .text("pace")]) }
        #expect(
            near?.description == "strategy 'trend-projection': there is no parameter 'metod'; did you mean 'method'?")
        let far = #expect(throws: StrategyError.self) { try metadata.parameter(named: "x") }
        #expect(far?.advice == "it has coverage, drift, method, weighting")
    }

    @Test("A value that isn't allowed names the strategy")
    func invalidValue() throws {
        let error = #expect(throws: StrategyError.self) { try read(Self.sound).completed(["m": .text("r")]) }
        #expect(error?.description == "strategy 'x-1': parameter 'm' can't be 'r'; it has to be one of p, q")
    }
}
