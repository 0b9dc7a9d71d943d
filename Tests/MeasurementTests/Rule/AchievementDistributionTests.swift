import PlanModel
import StrategyTestSupport
import Testing

@testable import Measurement
@testable import Reports

@Suite("The distribution of a projected achievement") struct AchievementDistributionTests {
    private let estimate = Estimate(value: 60, standardError: 8, degreesOfFreedom: 3, floor: 40)

    private func distribution(
        _ mode: Mode, _ annualisation: Annualisation?, programmed: Double = 80, baseline: Double? = nil,
        of estimate: Estimate? = nil
    ) -> AchievementDistribution? {
        AchievementRule(mode: mode).distribution(
            of: estimate ?? self.estimate, programmed: programmed, baseline: baseline, annualisation: annualisation)
    }

    @Test("is that of the amount, in percent of the programme")
    func simple() {
        for annualisation in [nil, Annualisation.sum, .constant, .growing] {
            #expect(
                distribution(.simple, annualisation)
                    == AchievementDistribution(standardError: 10, degreesOfFreedom: 3, floor: 50))
        }
    }

    @Test("counts from the baseline as the achievement does")
    func baseline() {
        #expect(
            distribution(.baseline, .growing, baseline: 20)
                == AchievementDistribution(standardError: 800.0 / 60, degreesOfFreedom: 3, floor: 2000.0 / 60))
        // The least that a falling indicator can come to is the most that it can achieve.
        #expect(
            distribution(.baseline, .falling, baseline: 120)
                == AchievementDistribution(standardError: 20, degreesOfFreedom: 3, floor: nil))
    }

    @Test("isn't known where the achievement isn't linear in the amount, or nothing is known of the amount")
    func unknown() {
        #expect(distribution(.simple, .falling) == nil)
        #expect(distribution(.simple, .sum, programmed: 0) == nil)
        #expect(distribution(.simple, .sum, of: Estimate(value: 60)) == nil)
        #expect(distribution(.simple, .sum, of: Estimate(value: 60, standardError: 0, degreesOfFreedom: 3)) == nil)
    }
}
