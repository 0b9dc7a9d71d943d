import Testing
import Words

@Suite struct ShortDecimalTests {
    @Test(
        arguments: [
            (0, "0"), (1, "1"), (-1, "-1"), (960, "960"), (0.5, "0.5"), (-0.5, "-0.5"), (1.25, "1.25"),
            (0.001, "0.001"),
            (0.05, "0.05"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.333"), (2.0 / 3, "0.667"), (1.9996, "2"), (-1.9996, "-2"),
            (100.1, "100.1"), (1_000_000.125, "1000000.125"), (12.010, "12.01"),
        ] as [(Double, String)])
    func `numbers are as short as three decimals allow`(number: Double, text: String) {
        #expect(ShortDecimal.text(number) == text)
    }

    @Test(arguments: [-0.0, -0.0001, 0.0004])
    func `what rounds to nothing has no sign`(number: Double) {
        #expect(ShortDecimal.text(number) == "0")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func `what a page can't hold is nothing`(number: Double) {
        #expect(ShortDecimal.text(number) == "0")
    }

    @Test func `a point is two numbers`() {
        #expect(ShortDecimal.text(1.5, -2) == "1.5 -2")
    }
}
