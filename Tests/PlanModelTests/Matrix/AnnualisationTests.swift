import PlanModel
import Testing

@Suite("An annualisation") struct AnnualisationTests {
    @Test("accumulates where later reports include earlier ones") func cumulative() {
        #expect(Annualisation.allCases.filter(\.isCumulative) == [.sum, .growing])
    }
}
