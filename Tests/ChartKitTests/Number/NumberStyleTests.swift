import PlanModel
import Testing

@testable import ChartKit

@Suite struct NumberStyleTests {
    private let spanish = NumberStyle.colombian
    private let english = NumberStyle.english

    @Test func `Colombian numbers have a comma and points between groups`() {
        #expect(spanish.text(4_155_036, decimals: 0) == "4.155.036")
        #expect(spanish.text(1234.5, decimals: 2) == "1.234,50")
        #expect(spanish.text(999.9, decimals: 1) == "999,9")
    }

    @Test func `English numbers have a point and commas between groups`() {
        #expect(english.text(4_155_036, decimals: 0) == "4,155,036")
        #expect(english.percent(72.5268) == "72.53%")
    }

    @Test func `a percent sign never parts from its number`() {
        #expect(spanish.percent(72.52677653) == "72,53\u{A0}%")
        #expect(spanish.percent(100, decimals: 0) == "100\u{A0}%")
    }

    @Test(arguments: [(1.005, "1,01"), (2.675, "2,68"), (0.125, "0,13"), (-0.125, "\u{2212}0,13"), (99.995, "100,00")])
    func `halves are rounded up as anybody would`(value: Double, text: String) {
        #expect(spanish.text(value, decimals: 2) == text)
    }

    @Test func `a negative number has a real minus sign`() {
        #expect(spanish.text(-1234.5, decimals: 1) == "\u{2212}1.234,5")
    }

    @Test func `what rounds to zero has no sign`() {
        #expect(spanish.text(-1e-14, decimals: 2) == "0,00")
        #expect(spanish.signed(-0.001) == "0,00")
        #expect(spanish.signed(0.001) == "0,00")
    }

    @Test func `a difference shows its sign`() {
        #expect(spanish.signed(0.93051) == "+0,93")
        #expect(spanish.signed(-25.9706644) == "\u{2212}25,97")
        var coarse = english
        coarse.decimals = 1
        #expect(coarse.signed(1234.5) == "+1,234.5")
    }

    @Test func `the shortest text has only the decimals it needs`() {
        #expect(spanish.shortest(100) == "100")
        #expect(spanish.shortest(87.5) == "87,5")
        #expect(spanish.shortest(66.63) == "66,63")
        #expect(spanish.shortest(1.0 / 3, decimals: 2) == "0,33")
    }

    @Test func `dates follow the language`() throws {
        let cut = try #require(Cut("2024-03-31"))
        #expect(spanish.date(cut) == "31/03/2024")
        #expect(english.date(cut) == "2024-03-31")
    }

    @Test func `what isn't finite is written as it is`() {
        #expect(spanish.text(.infinity, decimals: 2) == "inf")
    }

    @Test(arguments: [(0.004, "0,004"), (-0.00031, "\u{2212}0,0003"), (0.0, "0,00"), (1e-15, "0,00"), (0.005, "0,01")])
    func `a rounded number never reads zero when it isn't, but for the noise of computing`(value: Double, text: String)
    {
        #expect(NumberStyle.colombian.text(value, decimals: 2) == text)
    }

    @Test(arguments: [
        (0.012, "0,012"), (0.0123456, "0,0123"), (0.5, "0,5"), (0.126, "0,13"), (1.256, "1,26"), (0, "0"),
    ])
    func `small magnitudes keep three significant digits`(value: Double, text: String) {
        #expect(NumberStyle.colombian.shortest(value, decimals: 2) == text)
    }

    @Test(arguments: [
        (99.6, "99,6\u{A0}%"), (99.97, "99,97\u{A0}%"), (100.0, "100\u{A0}%"), (99.996, "100\u{A0}%"),
        (98.6, "99\u{A0}%"),
    ])
    func `with few decimals what isn't 100 % doesn't read so`(value: Double, text: String) {
        var style = NumberStyle.colombian
        style.decimals = 0
        #expect(style.percent(value) == text)
    }
}
