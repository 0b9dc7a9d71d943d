import Testing

@testable import Audit

@Suite("A number in a note") struct NoteNumberTests {
    private func number(_ text: String, _ decimal: Character = ",") throws -> NoteNumber {
        try #require(NoteNumber(text, marks: NumberMarks(decimal: decimal)))
    }

    @Test(
        "is read by the matrix' own marks, and the other way where that's possible",
        arguments: [
            ("5", ",", 5, nil), ("1.200", ",", 1200, 1.2), ("1.200", ".", 1.2, 1200), ("112,200", ",", 112.2, 112_200),
            ("112,200", ".", 112_200, 112.2), ("2.946,975", ",", 2946.975, 2_946_975), ("3,36", ",", 3.36, nil),
            ("67.25", ",", 67.25, nil), ("1.234.567", ",", 1_234_567, nil), ("0,125", ",", 0.125, nil),
            ("1.234,5", ",", 1234.5, nil), ("1,234.50", ",", 1234.5, nil), ("0.388.324", ",", 388_324, nil),
            ("0.470.342,87", ",", 470_342.87, nil), ("12345,678", ",", 12345.678, nil),
        ] as [(String, Character, Double, Double?)])
    func readings(text: String, decimal: Character, reading: Double, other: Double?) throws {
        let number = try number(text, decimal)
        #expect(number.reading.value == Fraction(reading))
        #expect(number.otherReading?.value == other.flatMap { Fraction($0) })
        #expect(number.text == text)
    }

    @Test("is none where its marks make none", arguments: ["1,2,3", "1.2.3,4", "1.23.456", "1,234.567,8"])
    func none(text: String) {
        #expect(NoteNumber(text, marks: .colombian) == nil)
    }

    @Test("has the decimals or thousands as a percentage that come closer to what it should be")
    func percentage() throws {
        #expect(try number("5.361").percentage(near: 5).value == Fraction(5361, over: 1000))
        #expect(try number("5,361").percentage(near: 5.4).decimals == 3)
        #expect(try number("5.361").percentage(near: 5300).decimals == 0)
        #expect(try number("5").percentage(near: 5).decimals == 0)
    }

    @Test("means thousands where the magnitudes are whole")
    func likely() throws {
        #expect(try number("112,200").likelyReading(ofWhole: true).value == Fraction(112_200))
        #expect(try number("112,200").likelyReading(ofWhole: false).value == Fraction(1122, over: 10))
        #expect(try number("1.200").likelyReading(ofWhole: true).value == Fraction(1200))
    }

    @Test("may be a year", arguments: [("2023", true), ("1850", false), ("2.023", false), ("202", false)])
    func year(text: String, isYear: Bool) throws {
        #expect(try number(text).isYear == isYear)
    }

    @Test("is none where it's too long to hold")
    func tooLong() {
        #expect(NoteNumber(String(repeating: "9", count: 50), marks: .colombian) == nil)
    }
}
