import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit

@Suite("A printed figure") struct PrintedFigureTests {
    private func reproduction(_ text: String, _ numerator: Int128, _ denominator: Int128) throws -> Reproduction {
        let printed = try #require(PrintedFigure(.of(text)))
        return printed.reproduction(of: MeasuredFigure(try #require(Fraction(numerator, over: denominator))))
    }

    @Test(
        "is rounded, a tie, cut off, or neither",
        arguments: [
            ("100,93%", 672_500, 6663, .nearest), ("176%", 9557, 54, .truncated), ("177%", 9557, 54, .nearest),
            ("122,76", 8_317_700, 67775, .none), ("122,73", 8_317_700, 67775, .nearest),
            ("122,72", 8_317_700, 67775, .truncated), ("72,54", 72545, 1000, .tie), ("72,55", 72545, 1000, .tie),
            ("72,56", 72545, 1000, .none), ("72,53", 72545, 1000, .none), ("100", 100, 1, .nearest),
            ("99", 100, 1, .none), ("100", 99999, 1000, .nearest), ("99", 99999, 1000, .truncated),
            ("0", 99, 100, .truncated), ("0", -99, 100, .truncated), ("-5,3", -536, 100, .truncated),
            ("-5,4", -536, 100, .nearest), ("5,4", -536, 100, .none), ("101", 100, 1, .none),
        ] as [(String, Int128, Int128, Reproduction)])
    func reproduction(text: String, numerator: Int128, denominator: Int128, expected: Reproduction) throws {
        #expect(try reproduction(text, numerator, denominator) == expected)
    }

    @Test("counts half a unit of its last place")
    func halfUnit() throws {
        #expect(try #require(PrintedFigure(.of("95,16%"))).halfUnit == Fraction(1, over: 200))
        #expect(try #require(PrintedFigure(.of("126%"))).halfUnit == Fraction(1, over: 2))
    }

    /// The denominator of a mean of seven ratios has 37 digits: nothing may be subtracted from it.
    @Test(
        "is found in a figure whose exact number only just fits",
        arguments: [("77,05%", .nearest), ("77,04%", .truncated), ("77,06%", .none)] as [(String, Reproduction)])
    func almostTooLarge(text: String, expected: Reproduction) throws {
        let denominator: Int128 = 1_000_000_000_000_000_000_000_000_000_000_000_019
        #expect(try reproduction(text, denominator / 10_000 * 770_490, denominator) == expected)
    }

    @Test("is a tie as long as only the exact number could tell")
    func unknown() throws {
        for (text, value, expected) in [
            ("72,54", 72.545.nextDown, .tie), ("72,55", 72.545.nextDown, .tie), ("72,54", 72.544999999, .nearest),
            ("72,55", 72.5450000001, .nearest), ("72,54", 72.5450000001, .truncated), ("72,53", 72.545.nextUp, .none),
            ("72,53", 1e300, .none),
        ] as [(String, Double, Reproduction)] {
            #expect(
                try #require(PrintedFigure(.of(text))).reproduction(of: MeasuredFigure(value)) == expected, "\(text)")
        }
    }

    @Test("isn't one with more decimals than fit")
    func tooManyDecimals() {
        #expect(PrintedFigure(PublishedPercent(text: "", value: 50, decimals: 30)) != nil)
        #expect(PrintedFigure(PublishedPercent(text: "", value: 50, decimals: 39)) == nil)
        #expect(PrintedFigure(PublishedPercent(text: "", value: 1e39, decimals: 0)) == nil)
    }

    @Test("gives the exact difference")
    func difference() throws {
        let printed = try #require(PrintedFigure(.of("126%")))
        let figure = MeasuredFigure(125.9706644209871, exact: Fraction(45_324_497, over: 359_802))
        #expect(isClose(printed.difference(from: figure), 0.0293355790129015))
    }

    private func isClose(_ first: Double, _ second: Double) -> Bool { abs(first - second) < 1e-15 }
}
