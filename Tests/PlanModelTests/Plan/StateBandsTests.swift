import PlanModel
import Testing

@Suite("State bands") struct StateBandsTests {
    @Test(
        "call an achievement by its value to two decimals",
        arguments: [
            (-5.0, AchievementState.lag), (0, .lag), (99.99, .lag), (99.994, .lag), (99.995, .met), (100, .met),
            (100.004, .met),
            (100.01, .over), (100.005, .over), (176.98, .over), (.infinity, .over),
        ])
    func byDefault(achievement: Double, state: AchievementState) {
        #expect(StateBands.default.band(of: achievement).state == state)
    }

    @Test(
        "of the planning system keep their limits in the lower band",
        arguments: [
            (50.0, "rojo"), (50.01, "amarillo"), (75, "amarillo"), (75.01, "verde"), (125, "verde"),
            (125.01, "naranja"),
        ])
    func ofTheSystem(achievement: Double, name: String) {
        #expect(StateBands.sispp.band(of: achievement).name == name)
    }

    @Test("must rise from minus infinity") func rising() {
        let low = StateBands.Band(from: -.infinity, state: .critical)
        let middle = StateBands.Band(from: 50, state: .lag)
        #expect(StateBands([low, middle])?.bands == [low, middle])
        #expect(StateBands([low]) != nil)
        #expect(StateBands([]) == nil)
        #expect(StateBands([middle]) == nil)
        #expect(StateBands([low, middle, middle]) == nil)
        #expect(StateBands([low, StateBands.Band(from: .nan, state: .met)]) == nil)
    }

    @Test("have presets with names of their own") func presets() {
        #expect(StateBands.presets.map(\.name) == ["default", "sispp"])
        #expect(StateBands.presets.map(\.bands) == [.default, .sispp])
    }

    @Test("take a critical one below a limit inside the lowest") func critical() {
        let bands = StateBands.default.addingCritical(below: 70)
        #expect(bands?.band(of: 22.33).state == .critical)
        #expect(bands?.band(of: 69.99).state == .critical)
        #expect(bands?.band(of: 70).state == .lag)
        #expect(bands?.band(of: 100).state == .met)
        #expect(StateBands.default.addingCritical(below: 100) == nil)
        #expect(StateBands.default.addingCritical(below: .infinity) == nil)
    }
}
