import Testing

@testable import StrategyHost

@Suite struct JSONReaderTests {
    private func reader(_ text: String) throws -> JSONReader { try JSONReader(text.utf8) }

    private func flaw<Value>(_ text: String, _ read: (JSONReader) throws(JSONFlaw) -> Value) -> String? {
        do throws(JSONFlaw) {
            _ = try read(JSONReader(text.utf8))
            return nil
        } catch {
            return error.text
        }
    }

    @Test("Values are read in the type they have")
    func types() throws {
        let json = try reader(#"{"t": "x", "n": 1.5, "b": true, "l": [1, 2], "o": {"b": 2, "a": 1}}"#)
        #expect(try json.required("t").text == "x")
        #expect(try json.required("n").number == 1.5)
        #expect(try json.required("b").boolean)
        #expect(try json.required("l").elements.map { try $0.number } == [1, 2])
        #expect(try json.required("o").members.map(\.name) == ["a", "b"])
        #expect(try json.required("t").parameter == .text("x"))
        let role: StrategyRole = try reader(#"["treatment"]"#).elements[0].choice()
        #expect(role == .treatment)
    }

    @Test("Null is as if the key weren't there")
    func null() throws {
        let json = try reader(#"{"a": null}"#)
        #expect(try json.optional("a")?.text == nil)
        #expect(try json.optional("b")?.text == nil)
        #expect(flaw(#"{"a": null}"#) { json throws(JSONFlaw) in try json.required("a") } == "'a' is missing")
    }

    @Test("What is wrong is said with its path")
    func paths() {
        let text = #"{"o": {"l": [{"n": "x"}, 3]}}"#
        #expect(
            flaw(text) { json throws(JSONFlaw) in
                try json.required("o").required("l").elements[0].required("n").number
            } == "'o.l[0].n' has another type than it should")
        #expect(
            flaw(text) { json throws(JSONFlaw) in
                try json.required("o").required("l").elements[1].optional("n")
            } == "'o.l[1]' has another type than it should")
        #expect(
            flaw(text) { json throws(JSONFlaw) in try json.required("o").required("k") } == "'o.k' is missing")
        #expect(flaw(text) { json throws(JSONFlaw) in try json.elements } == "it's of another type than it should be")
        #expect(
            flaw("[0]") { json throws(JSONFlaw) in try json.elements[0].boolean }
                == "'[0]' has another type than it should")
        #expect(
            flaw("[[]]") { json throws(JSONFlaw) in try json.elements[0].parameter }
                == "'[0]' has another type than it should")
        #expect(
            flaw(#"["judge"]"#) { json throws(JSONFlaw) in
                let role: StrategyRole = try json.elements[0].choice()
                return role
            } == "'[0]' has a value that isn't known")
    }
}
