import PlanModel
import Testing

@Suite("A cut") struct CutTests {
    @Test(
        "is read from an ISO date, a month or a quarter",
        arguments: [
            ("2024-03-31", "2024-03-31"), ("2024-02", "2024-02-29"), ("2023-02", "2023-02-28"),
            ("2024Q1", "2024-03-31"),
            ("2026q3", "2026-09-30"), ("2024Q4", "2024-12-31"), ("0001-01-01", "0001-01-01"),
        ])
    func reads(text: String, date: String) {
        #expect(Cut(text)?.description == date)
    }

    @Test(
        "is not read from what is no date",
        arguments: [
            "", "2024", "2024-3-1", "2024-13-01", "2024-00-10", "2024-02-30", "2023-02-29", "1900-02-29", "2024Q5",
            "2024Q0", "2024-00",
            "2024-13", "31/03/2024", "2024-03-31 ", "٢٠٢٤-٠٣", "0000-01-01", "20a4-01-01",
        ])
    func refuses(text: String) {
        #expect(Cut(text) == nil)
    }

    @Test("knows the leap years of the Gregorian calendar") func leapYears() {
        #expect(Cut(year: 2000, month: 2, day: 29) != nil)
        #expect(Cut(year: 1900, month: 2, day: 29) == nil)
        #expect(Cut(year: 2024, month: 2, day: 29) != nil)
        #expect(Cut(year: 10_000, month: 1, day: 1) == nil)
    }

    @Test("sorts by date") func order() {
        let cuts = ["2024-12-31", "2023-12-31", "2024-02-01", "2024-01-31"].compactMap { Cut($0) }
        #expect(cuts.sorted().map(\.description) == ["2023-12-31", "2024-01-31", "2024-02-01", "2024-12-31"])
    }

    @Test(
        "counts the days since 1970",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
            ("2024-03-31", 19_813), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ])
    func days(text: String, days: Int) {
        #expect(Cut(text)?.daysSince1970 == days)
    }

    @Test("numbers the days without a gap over four centuries") func noGaps() throws {
        var last = try #require(Cut(year: 1799, month: 12, day: 31)).daysSince1970
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let cut = Cut(year: year, month: month, day: day) else { continue }
                    #expect(cut.daysSince1970 == last + 1)
                    last = cut.daysSince1970
                }
            }
        }
    }

    @Test("puts the ends of quarters at equal distances") func quarters() {
        let months = (1...4).compactMap { Cut("2024Q\($0)")?.monthsIntoYear }
        #expect(months == [3, 6, 9, 12])
        #expect(Cut("2023-01-01")?.monthsIntoYear == 1.0 / 31)
    }
}
