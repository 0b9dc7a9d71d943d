import PlanModel
import Testing

@Suite("A number in decimal") struct DecimalTextTests {
    @Test(
        "is rounded half up, from the digits that anybody would write",
        arguments: [
            (1.005, 2, "1.01"), (2.675, 2, "2.68"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (99.995, 2, "100.00"),
            (99.9949, 2, "99.99"), (0.045, 2, "0.05"), (0.004, 2, "0.00"), (0.0049999, 2, "0.00"), (999.5, 0, "1000"),
            (125.97066442098710, 2, "125.97"), (0.1 + 0.2, 1, "0.3"), (22.328359406337746, 2, "22.33"),
        ])
    func rounding(value: Double, decimals: Int, expected: String) throws {
        #expect(try #require(DecimalText(value, decimals: decimals)).description == expected)
    }

    @Test("is rounded away from zero below it", arguments: [(-1.005, "-1.01"), (-0.5, "-0.50"), (-2.675, "-2.68")])
    func negative(value: Double, expected: String) throws {
        #expect(try #require(DecimalText(value, decimals: 2)).description == expected)
    }

    @Test("has no sign once it's rounded to zero", arguments: [-0.0, -0.004, -1e-300])
    func noNegativeZero(value: Double) throws {
        let text = try #require(DecimalText(value, decimals: 2))
        #expect(!text.isNegative)
        #expect(text.description == "0.00")
    }

    @Test(
        "has as many decimals as asked for, of any size",
        arguments: [
            (7, 3, "7.000"), (0, 0, "0"), (1e21, 1, "1000000000000000000000.0"), (1e-7, 8, "0.00000010"),
            (5e-8, 7, "0.0000001"), (4e-8, 7, "0.0000000"), (1.5e16, 0, "15000000000000000"), (1e-300, 2, "0.00"),
        ] as [(Double, Int, String)])
    func sizes(value: Double, decimals: Int, expected: String) throws {
        #expect(try #require(DecimalText(value, decimals: decimals)).description == expected)
    }

    @Test("comes in its parts")
    func parts() throws {
        let text = try #require(DecimalText(-1234.5, decimals: 2))
        #expect(text.isNegative)
        #expect(text.integer == "1234")
        #expect(text.fraction == "50")
        #expect(text.value == -1234.5)
    }

    @Test("isn't there for what isn't finite, or fewer than no decimals")
    func none() {
        for value in [Double.nan, .infinity, -.infinity] { #expect(DecimalText(value, decimals: 2) == nil) }
        #expect(DecimalText(1, decimals: -1) == nil)
    }

    @Test("can be had as a number again, itself where it isn't finite")
    func rounded() {
        #expect(1.005.roundedHalfUp(decimals: 2) == 1.01)
        #expect((-99.995).roundedHalfUp(decimals: 2) == -100)
        #expect(100.0.roundedHalfUp(decimals: 2) == 100)
        #expect(99.99999999999999.roundedHalfUp(decimals: 2) == 100)
        #expect(Double.infinity.roundedHalfUp(decimals: 2) == .infinity)
        #expect(Double.nan.roundedHalfUp(decimals: 2).isNaN)
    }

    @Test("rounds no further than half a unit of its last decimal", arguments: 0..<6)
    func error(decimals: Int) throws {
        var generator = SeededNumbers()
        let unit = try #require(Double("1e-\(decimals)"))
        for _ in 0..<500 {
            let value = Double.random(in: -1000...1000, using: &generator)
            let rounded = value.roundedHalfUp(decimals: decimals)
            #expect(abs(rounded - value) <= unit / 2 * (1 + 1e-9))
            #expect(rounded.roundedHalfUp(decimals: decimals) == rounded)
        }
    }
}

/// The same numbers in every run: a linear congruence (Knuth's MMIX).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64 = 2024

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}
