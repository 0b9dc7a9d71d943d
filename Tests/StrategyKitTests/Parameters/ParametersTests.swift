import StrategyKit
import Testing

@testable import StrategyKit

@Suite struct ParametersTests {
    private func read(_ json: String) throws(StrategyError) -> Parameters {
        let bytes = Array(json.utf8)
        return try Self.read(bytes)
    }

    private static func read(_ bytes: [UInt8]) throws(StrategyError) -> Parameters {
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(StrategyError) in
                try Parameters(json: buffer, for: Everything.descriptor.parameters)
            }
        }
        return try result.get()
    }

    @Test("What nobody sets has its default", arguments: ["", "{}"])
    func defaults(json: String) throws {
        let parameters = try read(json)
        #expect(try parameters.number("factor") == 1)
        #expect(try parameters.text("fail") == "no")
        #expect(try parameters.boolean("negate") == false)
    }

    @Test("Every type is read, infinity from text")
    func types() throws {
        let parameters = try read(#"{"factor":"inf","fail":"row","note":"a\"bñ","negate":true}"#)
        #expect(try parameters.number("factor") == .infinity)
        #expect(try parameters.text("note") == "a\"bñ")
        #expect(try parameters.boolean("negate"))
    }

    @Test(
        "What isn't allowed says what is",
        arguments: [
            (#"{"factor":-1}"#, "'factor' has to be a number from 0.0 to inf"),
            (#"{"factor":"-inf"}"#, "'factor' has to be a number from 0.0 to inf"),
            (#"{"factor":true}"#, "'factor' has to be a number from 0.0 to inf"),
            (#"{"fail":"maybe"}"#, "'fail' has to be one of \(Everything.failures.joined(separator: ", "))"),
            (#"{"note":1}"#, "'note' has to be text"),
            (#"{"negate":"true"}"#, "'negate' has to be true or false"),
            (#"{"other":1}"#, "there is no parameter 'other'"),
            ("[1]", "the parameters aren't a JSON object of numbers, texts and truth values"),
            (#"{"factor":{}}"#, "the parameters aren't a JSON object of numbers, texts and truth values"),
            ("{", "the parameters aren't a JSON object of numbers, texts and truth values"),
        ])
    func invalid(json: String, message: String) {
        let error = #expect(throws: StrategyError.self) { try read(json) }
        #expect(error?.message == message)
        #expect(error?.code == .invalidParameter)
    }

    @Test("A parameter that isn't declared is the strategy's own fault")
    func undeclared() throws {
        let parameters = try read("")
        #expect(#expect(throws: StrategyError.self) { try parameters.number("fail") }?.code == .failed)
        #expect(#expect(throws: StrategyError.self) { try parameters.text("factor") }?.code == .failed)
        #expect(#expect(throws: StrategyError.self) { try parameters.boolean("none") }?.code == .failed)
    }
}
