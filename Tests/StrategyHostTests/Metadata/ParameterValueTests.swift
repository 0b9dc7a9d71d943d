import StrategyHost
import Testing

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
}
