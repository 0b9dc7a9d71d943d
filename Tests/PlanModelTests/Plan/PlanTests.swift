import PlanModel
import Testing

@Suite("A plan") struct PlanTests {
    @Test("of rows alone has defaults for the rest") func defaults() {
        let row = Observation(indicator: "A", origin: Place(file: "m.csv", row: 2))
        let plan = Plan(levels: ["objective"], observations: [row])
        #expect(plan.identity.id == "plan")
        #expect(plan.identity.year == nil)
        #expect(plan.bands == .default)
        #expect(plan.nodes.isEmpty && plan.weightSets.isEmpty && plan.methodologies.isEmpty)
        #expect(plan.deck == DeckText())
        #expect(plan.observations == [row])
    }

    @Test("gives a row without a name its code") func names() {
        let place = Place(file: "m.csv")
        #expect(Observation(indicator: "A", origin: place).name == "A")
        #expect(Observation(indicator: "A", name: "N", origin: place).name == "N")
        #expect(Observation(indicator: "A", origin: place).executed == .absent)
    }
}
