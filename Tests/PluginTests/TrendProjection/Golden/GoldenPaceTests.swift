import StrategyTestSupport
import Testing
import TrendMethods

/// The law of the increments, and the same along a programme or earlier years.
@Suite struct GoldenPaceTests {
    @Test("The pace agrees with the reference to 1e-9")
    func pace() throws {
        var tally = GoldenTally("pace_profile.csv, pace")
        for row in try GoldenTally.rows("pace_profile.csv") where row["kind"] == "pace" {
            let series = try #require(try GoldenSeries(row["id"] ?? "").indicator)
            try tally.check(row, series, method: "pace")
        }
        tally.close(expecting: 5)
    }

    @Test("The profile of three years agrees with the reference to 1e-9")
    func years() throws {
        var tally = GoldenTally("pace_profile.csv, profile")
        let cases = try AccuracyCase.all()
        for row in try GoldenTally.rows("pace_profile.csv") where row["kind"] == "perfil_3_years" {
            let one = try #require(cases.first { $0.name == row["id"] })
            try tally.check(row, one.indicator(.years(3)), method: "auto")
        }
        tally.close(expecting: 7)
    }

    @Test("The profile of a programme agrees with the reference to 1e-9")
    func programme() throws {
        var tally = GoldenTally("profile_programme.csv")
        let cuts = try GoldenTally.rows("profile_programme_series.csv")
        for row in try GoldenTally.rows("profile_programme.csv") {
            let own = cuts.filter { $0["id"] == row["id"] }
            var series = Indicator(
                own.map { $0.number("executed") }, horizon: 12, target: own.first?.number("programmed_year"))
            for index in own.indices { series.programmed[index] = own[index].number("programmed") }
            series.baseline = own.first?.number("baseline")
            try tally.check(row, series, method: "auto")
        }
        tally.close(expecting: 30)
    }

    @Test("The pure drift agrees with the reference to 1e-9")
    func drift() throws {
        var tally = GoldenTally("drift.csv")
        for row in try GoldenTally.rows("drift.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let series = try #require(golden.indicator)
            let wide = try series.projected(method: "pace", drift: "pure")
            let narrow = try series.projected(method: "pace", coverage: 80, drift: "pure")
            // A cumulative total never falls below what is there.
            let floor = golden.isCumulative ? "_floor" : ""
            tally.check(
                row["series"] ?? "", tolerance: 1e-9,
                [
                    ("yhat", wide.executed, row.some("yhat_h")), ("se", wide.standardError, row.some("se_pred_h")),
                    ("lo80", narrow.low, row.some("lo80\(floor)")), ("hi80", narrow.high, row.some("hi80\(floor)")),
                    ("lo95", wide.low, row.some("lo95\(floor)")), ("hi95", wide.high, row.some("hi95\(floor)")),
                    ("p", wide.probability, golden.isReached ? 1 : row.some("p_reach")),
                    (
                        "pace", series.executed.count > 2 && wide.method != "last" ? wide.pace : row.some("drift"),
                        row.some("drift")
                    ),
                ])
        }
        tally.close(expecting: 7)
    }

    @Test("The pure drift is R's rwf")
    func rwf() throws {
        var tally = GoldenTally("r_rwf_drift.csv")
        for row in try GoldenTally.rows("r_rwf_drift.csv") {
            let series = try #require(try GoldenSeries(row["series"] ?? "").indicator)
            let result = try series.projected(method: "pace", drift: "pure")
            tally.check(
                row["series"] ?? "", tolerance: 1e-9,
                [("yhat", result.executed, row.some("yhat_h")), ("se", result.standardError, row.some("se_pred_h"))])
        }
        tally.close(expecting: 6)
    }
}

extension GoldenSeries {
    /// Whether what is there already is enough.
    var isReached: Bool { isCumulative && (points.last?.value ?? 0) >= target }
}

extension GoldenTally {
    /// Checks the point, interval and probability of a row.
    fileprivate mutating func check(_ row: [String: String], _ series: Indicator, method: String) throws {
        let wide = try series.projected(method: method)
        let narrow = try series.projected(method: method, coverage: 80)
        check(
            row["id"] ?? "", tolerance: 1e-9,
            [
                ("yhat", wide.executed, row.some("yhat")), ("se", wide.standardError, row.some("se")),
                ("df", wide.degreesOfFreedom, row.some("df")), ("lo80", narrow.low, row.some("lo80")),
                ("hi80", narrow.high, row.some("hi80")), ("lo95", wide.low, row.some("lo95")),
                ("hi95", wide.high, row.some("hi95")), ("p", wide.probability, row.some("p_reach")),
            ])
    }
}
