import FoundationEssentials
import Testing

@testable import StrategyHost

@Suite struct ParameterValueTests {
    @Test(
        "There is one way to write a number",
        arguments: [
            (1.0, "1"), (0.5, "0.5"), (-0.0, "0"), (.infinity, "inf"), (-.infinity, "-inf"), (0.1, "0.1"), (110, "110"),
            (1e15, "1000000000000000"), (1e16, "1e+16"), (-3, "-3"), (99.9, "99.9"),
        ])
    func numbers(value: Double, text: String) {
        #expect(ParameterValue.number(value).description == text)
    }

    @Test("Text and truth values are written as they are")
    func others() {
        #expect(ParameterValue.text("pace").description == "pace")
        #expect(ParameterValue.boolean(true).description == "true")
    }

    @Test("A value is a JSON value; infinity is text")
    func json() throws {
        for value in [ParameterValue.number(0.1), .number(1e300), .text("a\"b\u{1}ñ"), .boolean(false)] {
            let bytes = try JSONEncoder().encode([value])
            #expect(try JSONReader(bytes).elements.map { try $0.parameter } == [value])
        }
        let infinite = try JSONEncoder().encode([ParameterValue.number(-.infinity)])
        #expect(String(decoding: infinite, as: UTF8.self) == "[\"-inf\"]")
    }
}
