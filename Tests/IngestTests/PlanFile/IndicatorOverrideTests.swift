import PlanModel
import Testing

@testable import Ingest

@Suite("An override of an indicator") struct IndicatorOverrideTests {
    private var row: Observation {
        var row = Observation(indicator: "A", name: "Antes", origin: Place(file: "m.csv", row: 2))
        row.weight = 1
        row.entity = "E"
        return row
    }

    @Test("that says nothing changes nothing") func nothing() {
        var changed = row
        IndicatorOverride().apply(to: &changed)
        #expect(changed == row)
    }

    @Test("changes what it says, and only that") func something() {
        var changed = row
        IndicatorOverride(name: "Después", annualisation: .falling, baseline: Reading(.number(3), text: "3"))
            .apply(to: &changed)
        #expect(changed.name == "Después")
        #expect(changed.annualisation == .falling)
        #expect(changed.baseline.number == 3)
        #expect(changed.weight == 1)
        #expect(changed.entity == "E")
    }

    @Test("may set the most that it can come to") func ceiling() {
        var changed = row
        IndicatorOverride(ceiling: 100).apply(to: &changed)
        #expect(changed.ceiling == 100)
    }

    @Test("may set a weight of zero") func zero() {
        var changed = row
        IndicatorOverride(weight: 0).apply(to: &changed)
        #expect(changed.weight == 0)
    }
}
