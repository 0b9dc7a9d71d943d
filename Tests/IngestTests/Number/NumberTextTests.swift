import Testing

@testable import Ingest

@Suite("The text of a number") struct NumberTextTests {
    @Test(
        "that only es-CO writes is told by its marks",
        arguments: [
            ("66,63", 66.63), ("1.234,56", 1234.56), ("2.493.000", 2_493_000), ("4.155.036", 4_155_036), ("0,5", 0.5),
            (",5", 0.5),
            ("-1.234,5", -1234.5), ("4,15E+06", 4_150_000), ("12.345.678,901", 12_345_678.901), (" 8,58 ", 8.58),
        ])
    func colombian(text: String, value: Double) throws {
        let number = try #require(numberText(text))
        #expect(number.evidence == .only(.colombian))
        #expect(number.value(in: .colombian) == value)
    }

    @Test(
        "that only has a decimal point is told by its marks",
        arguments: [
            ("67.25", 67.25), ("1234.56", 1234.56), ("0.125", 0.125), ("1234.567", 1234.567), (".5", 0.5),
            ("-3.1", -3.1),
            ("1.234E3", 1234), ("+2.5", 2.5), ("\u{2212}2.5", -2.5), ("012.345", 12.345),
        ])
    func plain(text: String, value: Double) throws {
        let number = try #require(numberText(text))
        #expect(number.evidence == .only(.plain))
        #expect(number.value(in: .plain) == value)
    }

    @Test(
        "without marks says nothing and is the same in both",
        arguments: [("5400", 5400.0), ("0", 0), ("1E3", 1000), ("-7", -7)])
    func neutral(text: String, value: Double) throws {
        let number = try #require(numberText(text))
        #expect(number.evidence == .none)
        #expect(number.value(in: .colombian) == value)
        #expect(number.value(in: .plain) == value)
    }

    @Test(
        "that only has commas between thousands, or spaces, is told by them",
        arguments: [
            ("1,234,567", 1_234_567.0), ("1,234.56", 1234.56), ("100,000.00", 100_000), ("1 234.5", 1234.5),
            ("12'345.5", 12_345.5),
        ])
    func english(text: String, value: Double) throws {
        let number = try #require(numberText(text))
        #expect(number.evidence == .only(.plain))
        #expect(number.value(in: .plain) == value)
    }

    @Test(
        "with spaces between thousands is the same in both formats",
        arguments: ["12 345", "12\u{A0}345", "12\u{202F}345", "12'345", "12\u{2019}345"])
    func grouped(text: String) throws {
        let number = try #require(numberText(text))
        #expect(number.evidence == .none)
        #expect(number.value(in: .colombian) == 12_345)
    }

    @Test("with an apostrophe between millions may have a mark between thousands") func millions() throws {
        let number = try #require(numberText("1'200.000"))
        #expect(number.evidence == .ambiguous)
        #expect(number.value(in: .colombian) == 1_200_000)
        #expect(number.value(in: .plain) == 1200)
        for (text, format) in [("1\u{2019}200.000,5", NumberFormat.colombian), ("1'200,000.5", .plain)] {
            #expect(numberText(text)?.evidence == .only(format))
            #expect(numberText(text)?.value(in: format) == 1_200_000.5)
        }
        #expect(numberText("1'200.00,5") == nil)
        #expect(numberText("1 200.000,5") == nil)
    }

    @Test("with one comma before three digits is two numbers") func ambiguousComma() throws {
        let number = try #require(numberText("1,200"))
        #expect(number.evidence == .ambiguous)
        #expect(number.value(in: .colombian) == 1.2)
        #expect(number.value(in: .plain) == 1200)
        #expect(numberText("0,125")?.evidence == .only(.colombian))
    }

    @Test(
        "with one point before three digits is two numbers",
        arguments: [
            ("5.400", 5400.0, 5.4), ("41.667", 41_667, 41.667), ("112.938", 112_938, 112.938), ("-1.000", -1000, -1),
        ])
    func ambiguous(text: String, colombian: Double, plain: Double) throws {
        let number = try #require(numberText(text))
        #expect(number.evidence == .ambiguous)
        #expect(number.value(in: .colombian) == colombian)
        #expect(number.value(in: .plain) == plain)
    }

    @Test(
        "isn't found in other texts",
        arguments: [
            "", " ", "abc", "1.2.3", "1.23.456", "12.34,5", "1234.567.890", "5,", "5.", "--5",
            "-", ".", ",", "1 2",
            "5%%", "%", "1e", "1e1234567", "e5", "NaN", "inf", "0x10", "١٢", "1_000", "US$5", "1.234.56", ".123.456",
            "1.234,5,6",
        ])
    func none(text: String) {
        #expect(numberText(text) == nil)
    }

    @Test("may end in a percent sign", arguments: ["94,64%", "94,64 %", "94,64\u{A0}%"])
    func percent(text: String) throws {
        let number = try #require(numberText(text))
        #expect(number.hasPercentSign)
        #expect(number.value(in: .colombian) == 94.64)
    }

    @Test("counts its decimals", arguments: [("100", 0), ("94,64", 2), ("1.234,5", 1), ("2.493.000", 0)])
    func decimals(text: String, count: Int) {
        #expect(numberText(text)?.decimalCount(in: .colombian) == count)
    }

    @Test("with three decimals after points looks mistyped") func mistyped() {
        #expect(numberText("2.946,975")?.looksMistyped == true)
        #expect(numberText("2.946,97")?.looksMistyped == false)
        #expect(numberText("946,975")?.looksMistyped == false)
    }

    @Test(
        "becomes the nearest double",
        arguments: [
            "0.1", "0.3", "9007199254740993", "123456789012345678901234567890", "1.7976931348623157e308", "4.9e-324",
            "2.5e-324",
            "0.000000000000000000000000000001234567", "8.41e21", "9214843084008499.0", "2.2250738585072011e-308",
        ])
    func nearest(text: String) throws {
        let expected = try #require(Double(text))
        #expect(numberText(text)?.value(in: .plain) == expected)
    }

    @Test("becomes the nearest double for any digits", arguments: 0..<50)
    func nearestOfRandom(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        for _ in 0..<40 {
            let whole = Int.random(in: 0..<1_000_000_000, using: &random)
            let decimals = (0..<Int.random(in: 4...25, using: &random)).map { _ in
                String(Int.random(in: 0...9, using: &random))
            }
            let text = "\(whole).\(decimals.joined())"
            #expect(numberText(text)?.value(in: .plain) == Double(text), "\(text)")
        }
    }

    @Test("beyond all doubles is infinite") func overflow() {
        #expect(numberText("1e999")?.value(in: .plain) == .infinity)
        #expect(numberText("-1e999")?.value(in: .plain) == -.infinity)
        #expect(numberText(String(repeating: "9", count: 400))?.value(in: .plain) == .infinity)
    }
}
