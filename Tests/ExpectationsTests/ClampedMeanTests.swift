import Expectations
import StrategyTestSupport
import Testing

/// Against a closed form that quadrature checked.
@Suite("The mean of a t variable between bounds") struct ClampedMeanTests {
    private func mean(
        _ centre: Double, _ scale: Double, df: Double, floor: Double = -.infinity, cap: Double = .infinity
    ) -> Double? {
        var result = Double.nan
        return corte_t_clamped_mean(centre, scale, df, floor, cap, &result) == 0 ? result : nil
    }

    @Test("agrees with the reference to 1e-9, with a floor and without")
    func reference() throws {
        let rows = try DataFile.rows("ExpectationsTests/Data/capped_expectation.csv")
        #expect(rows.count == 32)
        for row in rows {
            let (centre, scale, df) = (row.number("mu"), row.number("sigma"), row.number("nu"))
            let capped = mean(centre, scale, df: df, cap: row.number("target"))
            #expect(isClose(capped, row.number("E_capped"), 1e-9), "\(row)")
            let between = mean(centre, scale, df: df, floor: row.number("floor"), cap: row.number("target"))
            #expect(isClose(between, row.number("E_capped_floor"), 1e-9), "\(row)")
        }
    }

    @Test("is the centre without bounds, and a bound far on the other side")
    func far() {
        #expect(mean(80, 5, df: 3) == 80)
        #expect(isClose(mean(80, 5, df: 3, cap: 1e300), 80, 1e-15))
        #expect(isClose(mean(80, 5, df: 30, cap: -1e6), -1e6, 1e-12))
        #expect(isClose(mean(80, 5, df: 30, floor: 1e6), 1e6, 1e-12))
        #expect(mean(80, 5, df: 3, floor: 90, cap: 90) == 90)
    }

    @Test("comes to the normal law's with ever more degrees of freedom")
    func normal() {
        // E[min(Z, 0)] = -1 / sqrt(2 pi).
        #expect(isClose(mean(0, 1, df: .infinity, cap: 0), -0.3989422804014327, 1e-14))
        #expect(isClose(mean(0, 1, df: 1e9, cap: 0), -0.3989422804014327, 1e-8))
    }

    @Test("has no value without a mean, a spread or room between the bounds")
    func outside() {
        #expect(mean(80, 5, df: 1, cap: 100) == nil)
        #expect(mean(80, 0, df: 3, cap: 100) == nil)
        #expect(mean(80, 5, df: 3, floor: 101, cap: 100) == nil)
        #expect(mean(.nan, 5, df: 3, cap: 100) == nil)
        #expect(mean(80, .infinity, df: 3, cap: 100) == nil)
    }

    @Test("says why there is none, and leaves the result as it was")
    func status() {
        var result = 7.0
        #expect(corte_t_clamped_mean(80, 5, 1, -.infinity, 100, &result) == 1)
        #expect(corte_t_clamped_mean(1e308, 1e308, 1.1, -.infinity, 0, &result) == 2)
        #expect(corte_t_clamped_mean(80, 5, 3, -.infinity, -.infinity, &result) == 2)
        #expect(result == 7)
    }
}
