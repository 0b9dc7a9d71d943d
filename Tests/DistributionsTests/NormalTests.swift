import Distributions
import StrategyTestSupport
import Testing

/// Against SciPy's values.
@Suite struct NormalTests {
    @Test("Probabilities agree with the reference to 1e-12")
    func probabilities() throws {
        for row in try DataFile.rows("DistributionsTests/Data/normal_cdf.csv") {
            var below = Double.nan
            var above = Double.nan
            #expect(corte_normal_cdf(row.number("z"), &below) == 0)
            #expect(corte_normal_upper(row.number("z"), &above) == 0)
            #expect(isClose(below, row.number("cdf"), 1e-12), "\(row)")
            #expect(isClose(above, row.number("sf"), 1e-12), "\(row)")
        }
    }

    @Test("A quantile leads back to its probability", arguments: [1e-12, 0.025, 0.5, 0.8, 0.975])
    func roundTrip(probability: Double) {
        var z = Double.nan
        var upper = Double.nan
        var back = Double.nan
        #expect(corte_normal_quantile(probability, &z) == 0)
        #expect(corte_normal_upper_quantile(probability, &upper) == 0)
        #expect(corte_normal_cdf(z, &back) == 0)
        #expect(isClose(back, probability, 1e-12))
        #expect(isClose(upper, -z, 1e-14))
    }

    @Test("The density is the closed form")
    func density() {
        var result = Double.nan
        #expect(corte_normal_pdf(0, &result) == 0)
        #expect(isClose(result, 1 / (2 * Double.pi).squareRoot(), 1e-15))
    }

    @Test("What lies outside the domain is a status")
    func domain() {
        var result = 42.0
        #expect(corte_normal_quantile(-0.1, &result) == 1)
        #expect(result == 42)
    }
}
