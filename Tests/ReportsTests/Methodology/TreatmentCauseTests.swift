import Reports
import Testing

@Suite("What changed an achievement") struct TreatmentCauseTests {
    private let place = MethodologyEffect.Place.level("indicator")

    private func treatment(_ name: String, _ effects: MethodologyEffect...) -> MethodologyStamp.Strategy {
        .init(.treatment, id: name, name: name, version: "1", sha256: "", level: "indicator", effects: effects)
    }

    private func cause(_ from: Double?, _ to: Double?, _ strategies: MethodologyStamp.Strategy...) -> TreatmentCause? {
        MethodologyStamp(given: "", expression: "", fingerprint: "", strategies: strategies)
            .cause(of: (from, to), at: "indicator")
    }

    @Test("is a declared cap where it fell, and a declared floor where it rose")
    func declared() {
        let both = treatment("both", .init(.cap, 100, at: place), .init(.floor, 50, at: place))
        #expect(cause(120, 100, both) == .cap)
        #expect(cause(20, 50, both) == .floor)
        #expect(cause(80, 80, both) == nil)
        #expect(cause(nil, 80, both) == nil)
    }

    @Test("goes by the names of strategies that don't declare all they do, whatever else acts beside them")
    func undeclared() {
        let cap = treatment("cap", .init(.cap, 120, at: place))
        #expect(cause(90, 80, cap, treatment("lowering")) == .strategies(["lowering"]))
        #expect(cause(90, 80, treatment("lowering")) == .strategies(["lowering"]))
        // What it declares doesn't explain it.
        #expect(cause(90, 95, cap) == .strategies(["cap"]))
    }
}
