import PlanModel
import Reports
import Testing

@testable import ChartKit

@Suite struct WordingTests {
    @Test(arguments: AchievementState.allCases)
    func `every state has a word in both languages`(state: AchievementState) {
        #expect(!Wording.spanish.word(of: state).isEmpty)
        #expect(!Wording.english.word(of: state).isEmpty)
        #expect(Wording.spanish.word(of: state) != Wording.english.word(of: state))
    }

    @Test func `a band's own name comes before its state's word`() {
        let bands = StateBands.sispp.bands
        #expect(Wording.spanish.word(of: bands[0]) == "rojo")
        #expect(Wording.spanish.word(of: StateBands.default.bands[0]) == "Rezago")
    }

    @Test func `a figure that isn't there has a word, one that is has none`() {
        #expect(Wording.spanish.word(of: .notReported) == "Sin reporte")
        #expect(Wording.spanish.word(of: .notProgrammed) == "No programado")
        #expect(Wording.english.word(of: .insufficient) == "Insufficient data")
        #expect(Wording.spanish.word(of: Outcome.achievement(0)) == nil)
    }
}
