import Testing

@testable import Audit

@Suite("A fraction") struct FractionTests {
    private func fraction(_ value: Double) throws -> Fraction { try #require(Fraction(value)) }

    @Test("is reduced, with its sign above")
    func reduced() throws {
        let value = try #require(Fraction(6, over: -4))
        #expect(value.numerator == -3)
        #expect(value.denominator == 2)
        #expect(value.isNegative)
        #expect(value.magnitude == Fraction(3, over: 2))
        #expect(Fraction(1, over: 0) == nil)
        #expect(Fraction(0, over: -7) == .zero)
    }

    @Test(
        "is the decimal that was written",
        arguments: [
            (66.63, 6663, 100), (5400, 5400, 1), (0.1, 1, 10), (-87.5, -175, 2), (1e-7, 1, 10_000_000),
            (2.5e20, 250_000_000_000_000_000_000, 1), (0, 0, 1),
        ] as [(Double, Int128, Int128)])
    func decimal(value: Double, numerator: Int128, denominator: Int128) throws {
        #expect(try fraction(value) == Fraction(numerator, over: denominator))
    }

    @Test("is nothing where the number doesn't fit or isn't finite", arguments: [1e39, 1e-60, .infinity, .nan])
    func outOfRange(value: Double) {
        #expect(Fraction(value) == nil)
    }

    @Test("settles (22.33 + 122.76) / 2 as the tie that it is, which binary numbers don't")
    func tie() throws {
        let mean = (try fraction(22.33) + fraction(122.76)) / Fraction(2)
        #expect(mean == Fraction(72_545, over: 1000))
        #expect((0.1 + 0.2) != 0.3)
        #expect(try fraction(0.1) + fraction(0.2) == fraction(0.3))
    }

    @Test("adds, subtracts, multiplies and divides")
    func arithmetic() {
        let third = Fraction(1, over: 3)
        let sixth = Fraction(1, over: 6)
        #expect(third + sixth == Fraction(1, over: 2))
        #expect(third - sixth == sixth)
        #expect(third * sixth == Fraction(1, over: 18))
        #expect(third / sixth == Fraction(2))
        #expect(third / Fraction.zero == nil)
        #expect(-third == Fraction(-1, over: 3))
    }

    @Test("gives nothing for what doesn't fit, and takes nothing for an answer")
    func overflow() throws {
        let huge = Fraction(Int128.max / 2)
        #expect(huge * huge == nil)
        #expect(huge + huge + huge == nil)
        #expect(nil + huge == nil)
        #expect(huge / huge == Fraction(1))
        // Products are reduced first: these fit.
        #expect(huge * Fraction(1, over: Int128.max / 2) == Fraction(1))
    }

    @Test("compares exactly, however large")
    func comparison() throws {
        let close = try #require(Fraction(Int128.max - 1, over: Int128.max))
        let one = try #require(Fraction(1))
        #expect(close < one)
        #expect(!(one < close))
        #expect(try #require(Fraction(-1, over: 3)) < .zero)
        #expect(try #require(Fraction(1, over: 3)) < #require(Fraction(34, over: 100)))
    }

    @Test("is near the double of its value")
    func value() {
        #expect(Fraction(672_500, over: 6663)?.value == 100.93051178147981)
        #expect(Fraction.hundred.value == 100)
    }

    @Test("knows the powers of ten that fit")
    func powers() {
        #expect(Fraction.power(ofTen: 0) == 1)
        #expect(Fraction.power(ofTen: 3) == 1000)
        #expect(Fraction.power(ofTen: 38) != nil)
        #expect(Fraction.power(ofTen: 39) == nil)
        #expect(Fraction.power(ofTen: -1) == nil)
    }
}
