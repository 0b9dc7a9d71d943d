import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@Suite("The stamp of a methodology") struct MethodologyStampTests {
    private let plan = Plan([row("A", 140), row("B", 60)])

    private func stamp(_ methodology: String, _ plan: Plan? = nil) throws -> MethodologyStamp {
        try engine.measure(plan ?? self.plan, using: methodology).methodology
    }

    @Test(
        "prints every parameter, also the defaults",
        arguments: [
            ("capped", "capped:at=indicator,limit=100+weighted-average:missing=rescale,power=1"),
            (
                "capped:limit=inf,at=plan+weighted-average:power=-1,missing=zero",
                "capped:at=plan,limit=inf+weighted-average:missing=zero,power=-1"
            ),
            ("capped:limit=112.5", "capped:at=indicator,limit=112.5+weighted-average:missing=rescale,power=1"),
            ("weighted-average+capped", "capped:at=indicator,limit=100+weighted-average:missing=rescale,power=1"),
        ])
    func expression(given: String, expected: String) throws {
        #expect(try stamp(given).expression == expected)
        #expect(try stamp(given).given == given)
        #expect(try stamp(expected).expression == expected)
        #expect(try stamp(expected).fingerprint == stamp(given).fingerprint)
    }

    @Test("has a fingerprint that the order of the keys and the writing of a number don't change")
    func order() throws {
        let first = try stamp("capped:limit=100,at=indicator").fingerprint
        for same in ["capped:at=indicator,limit=100", "capped", "capped:limit=100.0", "capped:limit=1e2"] {
            #expect(try stamp(same).fingerprint == first)
        }
        #expect(try stamp("capped:limit=101").fingerprint != first)
        #expect(try stamp("capped:at=plan").fingerprint != first)
    }

    @Test("has a fingerprint that depends on the order of the treatments")
    func treatments() throws {
        let first = try stamp("capped+capped:limit=90,at=plan").fingerprint
        #expect(try stamp("capped:limit=90,at=plan+capped").fingerprint != first)
    }

    @Test("has a fingerprint and hashes in lower-case hexadecimal")
    func form() throws {
        let stamp = try stamp("capped")
        let hexadecimal: (Substring) -> Bool = { $0.count == 64 && $0.allSatisfy { "0123456789abcdef".contains($0) } }
        #expect(stamp.fingerprint.hasPrefix("sha256:"))
        #expect(hexadecimal(stamp.fingerprint.dropFirst(7)))
        #expect(stamp.strategies.map(\.name) == ["capped", "weighted-average"])
        #expect(stamp.strategies.map(\.id) == ["co.corte.capped", "co.corte.weighted-average"])
        #expect(stamp.strategies.allSatisfy { hexadecimal($0.sha256[...]) })
        #expect(stamp.strategies[0].sha256 != stamp.strategies[1].sha256)
    }

    @Test("has the minimum coverage and the weights, and a fingerprint of its own where they were asked for")
    func conditions() throws {
        let plan = plan.with {
            $0.weightSets["auditor"] = WeightSet(entries: ["A": .init(weight: 3)])
            $0.weightSets["2024"] = WeightSet(entries: ["A": .init(weight: 2)])
            $0.identity.year = 2024
        }
        func stamp(_ options: MeasurementOptions) throws -> MethodologyStamp {
            try engine.measure(plan, using: "capped", options: options).methodology
        }
        let usual = try stamp(.init())
        #expect(try usual.fingerprint == self.stamp("capped").fingerprint)
        #expect(usual.minimumCoverage == MinimumCoverage())
        #expect(usual.weights == "2024")
        let strict = try stamp(.init(minimumCoverage: .init(weight: 0.8)))
        #expect(strict.minimumCoverage.weight == 0.8)
        let counted = try stamp(.init(minimumCoverage: .init(children: 0.8)))
        let weighted = try stamp(.init(weights: "auditor"))
        #expect(weighted.weights == "auditor")
        #expect(Set([usual, strict, counted, weighted].map(\.fingerprint)).count == 4)
        #expect([strict, counted, weighted].allSatisfy { $0.expression == usual.expression })
    }

    @Test("keeps the name that the plan file gives it, and the cap")
    func named() throws {
        let plan = plan.with { $0.methodologies = [.init(name: "tope", expression: "capped:limit=110,at=objective")] }
        let stamp = try stamp("tope", plan)
        #expect(stamp.given == "tope")
        #expect(stamp.effects == [.init(.cap, 110, at: .level("objective")), .init(.exponent, 1)])
    }

    @Test("lists what the chain does, in order, with its place and unit")
    func effects() throws {
        let mean = MethodologyEffect(.exponent, 0)
        #expect(try stamp("weighted-average:power=0").effects == [mean])
        let caps = try stamp("capped:limit=120+capped:at=plan+weighted-average:power=0").effects
        #expect(
            caps == [.init(.cap, 120, at: .level("indicator")), .init(.cap, 100, at: .level("plan")), mean])
        #expect(caps.map(\.unit) == ["percent", "percent", nil])
        let own = try self.stamp("capped", plan.with { $0.nodes["A", default: .init()].power = -1 }).effects
        #expect(own.last == .init(.exponent, -1, at: .node("A")))
    }

    @Test("knows what becomes of missing reports")
    func missing() throws {
        #expect(try stamp("weighted-average:missing=zero").missing == .zero)
        #expect(try stamp("capped").missing == .rescale)
    }
}
