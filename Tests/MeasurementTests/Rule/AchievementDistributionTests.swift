import PlanModel
import StrategyTestSupport
import Testing

@testable import Measurement
@testable import Reports

@Suite("The law of a projected achievement") struct AchievementLawTests {
    private let estimate = Estimate(value: 60, standardError: 8, degreesOfFreedom: 3, floor: 40)

    private func law(
        _ mode: Mode, _ annualisation: Annualisation?, programmed: Double = 80, baseline: Double? = nil,
        of estimate: Estimate? = nil
    ) -> AchievementLaw? {
        AchievementRule(mode: mode).law(
            of: estimate ?? self.estimate, programmed: programmed, baseline: baseline, annualisation: annualisation)
    }

    @Test("is that of the amount, in percent of the programme")
    func simple() {
        for annualisation in [nil, Annualisation.sum, .constant, .growing] {
            #expect(
                law(.simple, annualisation)
                    == AchievementLaw(standardError: 10, degreesOfFreedom: 3, floor: 50))
        }
    }

    @Test("counts from the baseline as the achievement does")
    func baseline() {
        #expect(
            law(.baseline, .growing, baseline: 20)
                == AchievementLaw(standardError: 800.0 / 60, degreesOfFreedom: 3, floor: 2000.0 / 60))
        // The least that a falling indicator can come to is the most that it can achieve.
        #expect(
            law(.baseline, .falling, baseline: 120)
                == AchievementLaw(standardError: 20, degreesOfFreedom: 3, floor: nil))
    }

    @Test("isn't known where the achievement isn't linear in the amount, or nothing is known of the amount")
    func unknown() {
        #expect(law(.simple, .falling) == nil)
        #expect(law(.simple, .sum, programmed: 0) == nil)
        #expect(law(.simple, .sum, of: Estimate(value: 60)) == nil)
        #expect(law(.simple, .sum, of: Estimate(value: 60, standardError: 0, degreesOfFreedom: 3)) == nil)
    }
}
