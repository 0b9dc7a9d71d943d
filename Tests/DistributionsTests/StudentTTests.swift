import Distributions
import StrategyTestSupport
import Testing

/// Against SciPy's values.
@Suite struct StudentTTests {
    @Test("Quantiles agree with the reference to 1e-12")
    func quantiles() throws {
        for row in try DataFile.rows("DistributionsTests/Data/t_quantiles.csv") {
            var result = Double.nan
            #expect(corte_t_quantile(row.number("p"), row.number("df"), &result) == 0)
            #expect(isClose(result, row.number("t_ppf"), 1e-12), "\(row)")
        }
    }

    @Test("Probabilities agree with the reference to 1e-12")
    func probabilities() throws {
        for row in try DataFile.rows("DistributionsTests/Data/t_cdf.csv") {
            var below = Double.nan
            var above = Double.nan
            #expect(corte_t_cdf(row.number("t"), row.number("df"), &below) == 0)
            #expect(corte_t_upper(-row.number("t"), row.number("df"), &above) == 0)
            #expect(isClose(below, row.number("cdf"), 1e-12), "\(row)")
            #expect(isClose(above, below, 1e-14), "the law is symmetric")
        }
    }

    @Test("The upper quantile keeps the digits of a small probability")
    func upperQuantile() {
        var upper = Double.nan
        var lower = Double.nan
        #expect(corte_t_upper_quantile(1e-20, 3, &upper) == 0)
        #expect(corte_t_quantile(1e-20, 3, &lower) == 0)
        #expect(isClose(upper, -lower, 1e-14))
        #expect(upper > 1e6)
    }

    @Test("The density is the closed form for one degree of freedom")
    func density() {
        for t in [-3, -0.5, 0, 1, 7.25] {
            var result = Double.nan
            #expect(corte_t_pdf(t, 1, &result) == 0)
            #expect(isClose(result, 1 / (.pi * (1 + t * t)), 1e-14))
        }
    }

    @Test("What lies outside the domain is a status, and the result stays as it was", arguments: [0, -1, Double.nan])
    func domain(degreesOfFreedom: Double) {
        var result = 42.0
        #expect(corte_t_quantile(0.5, degreesOfFreedom, &result) == 1)
        #expect(corte_t_cdf(0, degreesOfFreedom, &result) == 1)
        #expect(corte_t_quantile(1.5, 3, &result) == 1)
        #expect(result == 42)
    }

    @Test("A quantile at the end of the line overflows")
    func overflow() {
        var result = 42.0
        #expect(corte_t_quantile(1, 3, &result) == 2)
        #expect(result == 42)
    }
}
