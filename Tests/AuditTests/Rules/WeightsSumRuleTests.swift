import Audit
import Measurement
import MeasurementTestSupport
import PlanModel
import Testing

@Suite("The rule of the weights' sum") struct WeightsSumRuleTests {
    private func weighted(_ weights: [Double], in objective: String = "O1") -> [Observation] {
        weights.enumerated().map { published("\(objective)I\($0)", executed: 1, of: 2, in: [objective], weight: $1) }
    }

    /// What's found where the matrix gives its weights in percent.
    private func findingsInPercent(_ rows: [Observation]) throws -> [AuditFinding] {
        var columns = AuditColumns()
        columns.set(.weight, of: "matriz.csv", to: 6, isPercent: true)
        return try engine.audit(Plan(rows), columns: columns).findings
    }

    @Test(
        "lets relative weights add up to what they like",
        arguments: [
            [5, 10, 80], [60, 45], [20, 30], [10, 47], [8, 60], [0.5, 0.3, 0.15], [1, 2, 5], [100, 2], [3, 1],
            [33.3, 33.4, 33.2], [30, 30, 30],
        ] as [[Double]])
    func relative(weights: [Double]) throws {
        #expect(try findings(Plan(weighted(weights))).isEmpty)
        // That one other group makes a whole may be chance, and that as many do as don't shows no intention.
        #expect(try findings(Plan(weighted([60, 40], in: "O0") + weighted(weights))).isEmpty)
        let others = weighted([60, 40], in: "O2") + weighted([30, 70], in: "O3") + weighted([1, 2], in: "O4")
        #expect(try findings(Plan(weighted([3, 9]) + others)).isEmpty)
    }

    @Test(
        "wants weights in percent to make the whole",
        arguments: [
            ([60, 40], nil), ([60, 45], 105), ([5, 10, 80], 95), ([1, 2], 3), ([0.6, 0.4], nil), ([0.65, 0.3], 0.95),
            // Rounded thirds are well, and so are equal weights, which stand for none.
            ([33.3, 33.4, 33.2], nil), ([30, 30, 30], nil), ([100], nil), ([80], nil),
        ] as [([Double], Double?)])
    func percent(weights: [Double], sum: Double?) throws {
        let found = try findingsInPercent(weighted(weights))
        #expect(codes(found) == (sum == nil ? [] : ["O1 weights-sum"]))
        #expect(found.first?.printed.flatMap { Double($0) } == sum)
        #expect(found.first.map { $0.place?.column == 6 } ?? true)
    }

    @Test("takes no weights for percentages that the plan file gives in their place")
    func otherWeights() throws {
        var columns = AuditColumns()
        columns.set(.weight, of: "matriz.csv", to: 6, isPercent: true)
        var plan = Plan(weighted([60, 40]))
        plan.weightSets["auditor"] = WeightSet(entries: ["O1I0": .init(weight: 3)])
        let options = MeasurementOptions(weights: "auditor")
        #expect(try engine.audit(plan, options: options, columns: columns).findings.isEmpty)
    }

    @Test("wants all weights to make the whole that most of the others make exactly", arguments: [100, 1] as [Double])
    func usualWhole(whole: Double) throws {
        let others = weighted([0.6 * whole, 0.4 * whole], in: "O2") + weighted([0.5 * whole, 0.5 * whole], in: "O3")
        let found = try findings(Plan(weighted([0.5 * whole, 0.2 * whole]) + others))
        #expect(codes(found) == ["O1 weights-sum"])
        #expect(found[0].recomputed == whole)
        #expect(abs((found[0].difference ?? 0) + 0.3 * whole) < 1e-12)
        #expect(try findings(Plan(weighted([0.3 * whole, 0.7 * whole]) + others)).isEmpty)
    }

    @Test("counts groups of any level, and none of a single child")
    func levels() throws {
        var plan = Plan(
            weighted([60, 40], in: "O1") + weighted([30, 70], in: "O2") + weighted([100], in: "O3")
                + weighted([8], in: "O4"))
        for (code, weight) in [("O1", 20), ("O2", 20), ("O3", 20), ("O4", 15)] {
            plan.nodes[code] = NodeDescription()
            plan.nodes[code]?.weight = Double(weight)
            plan.nodes[code]?.weightOrigin = Place(file: "plan.yaml", row: 7)
        }
        let found = try findings(plan)
        #expect(codes(found) == ["plan weights-sum"])
        #expect(found[0].printed == "75")
        #expect(found[0].place == Place(file: "plan.yaml", row: 7))
    }
}
