import Testing
import Words

@testable import StrategyHost

@Suite struct ParameterSpecificationTests {
    private func specification(
        _ kind: ParameterSpecification.Kind, minimum: Double? = nil, maximum: Double? = nil, choices: [String] = []
    ) -> ParameterSpecification {
        ParameterSpecification(
            name: "p", title: "P", summary: "", kind: kind, defaultValue: .number(1), minimum: minimum,
            maximum: maximum, choices: choices, meaning: nil)
    }

    @Test(
        "Numbers are read as people write them",
        arguments: [
            ("1", 1.0), ("0.5", 0.5), ("-2e3", -2000), ("+7", 7), ("inf", .infinity), ("-inf", -.infinity),
            ("+inf", .infinity), (".5", 0.5),
        ])
    func numbers(text: String, value: Double) throws {
        #expect(try specification(.number).value(from: text) == .number(value))
    }

    @Test(
        "What isn't a number isn't taken for one",
        arguments: ["", "nan", "0x10", "1,5", " 1", "infinity", "1e999", "--1"])
    func notNumbers(text: String) {
        let error = #expect(throws: StrategyError.self) { try specification(.number).value(from: text) }
        #expect(error?.code == .invalidParameter)
        #expect(error?.message == "parameter 'p' can't be '\(text)'")
        #expect(error?.advice == "it has to be a number")
    }

    @Test("A range includes its ends")
    func range() throws {
        let parameter = specification(.number, minimum: 0, maximum: 10)
        #expect(try parameter.value(from: "0") == .number(0))
        #expect(try parameter.value(from: "10") == .number(10))
        for text in ["-0.1", "10.5", "inf", "-inf"] {
            #expect(throws: StrategyError.self) { try parameter.value(from: text) }
        }
    }

    @Test("Whole numbers are whole")
    func integers() throws {
        #expect(try specification(.integer).value(from: "3") == .number(3))
        #expect(throws: StrategyError.self) { try specification(.integer).value(from: "3.5") }
        #expect(throws: StrategyError.self) { try specification(.integer).value(from: "inf") }
    }

    @Test("Choices are exact")
    func choices() throws {
        let parameter = specification(.text, choices: ["auto", "pace"])
        #expect(try parameter.value(from: "pace") == .text("pace"))
        #expect(throws: StrategyError.self) { try parameter.value(from: "Pace") }
        #expect(try specification(.text).value(from: "anything") == .text("anything"))
    }

    @Test("Truth values are true and false")
    func booleans() throws {
        #expect(try specification(.boolean).value(from: "true") == .boolean(true))
        #expect(try specification(.boolean).value(from: "false") == .boolean(false))
        #expect(throws: StrategyError.self) { try specification(.boolean).value(from: "yes") }
    }

    @Test("A value of another type isn't taken")
    func otherTypes() {
        #expect(throws: StrategyError.self) { try specification(.number).checked(.boolean(true)) }
        #expect(throws: StrategyError.self) { try specification(.number).checked(.text("1")) }
        #expect(throws: StrategyError.self) { try specification(.number).checked(.number(.nan)) }
        #expect(throws: StrategyError.self) { try specification(.text).checked(.number(1)) }
        #expect(throws: StrategyError.self) { try specification(.boolean).checked(.text("true")) }
    }

    @Test("What is allowed is said in words")
    func allowed() {
        #expect(specification(.number).allowed.en == "a number")
        #expect(specification(.number, minimum: 0).allowed.en == "a number from 0")
        #expect(specification(.number, maximum: 9.5).allowed.en == "a number up to 9.5")
        #expect(specification(.integer, minimum: 1, maximum: 3).allowed.en == "a whole number from 1 to 3")
        #expect(specification(.text).allowed.en == "text")
        #expect(specification(.text, choices: ["a", "b"]).allowed.en == "one of a, b")
        #expect(specification(.boolean).allowed.en == "true or false")
    }
}
