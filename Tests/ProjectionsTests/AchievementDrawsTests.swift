import Distributions
import Measurement
import MeasurementTestSupport
import PlanModel
import Projections
import Reports
import Testing

@Suite("How sure the projected achievement of a node is") struct AchievementDrawsTests {
    private let pace = "trend-projection:method=pace"
    /// Two indicators that count 3 to 1, whose amounts are their achievements; what is executed lies far below.
    private let plan = Plan(
        quarters("A", [24, 46, 72], weight: 3) + quarters("B", [30, 58, 90], weight: 1))

    /// The distributions of both indicators.
    private func laws(_ projection: Projection) throws -> (a: TLaw, b: TLaw) {
        (try #require(TLaw(projection.estimate("A"))), try #require(TLaw(projection.estimate("B"))))
    }

    @Test("is for independent indicators what the convolution of their distributions gives") func independent() throws {
        let projection = try engine.project(plan, using: pace)
        let (a, b) = try laws(projection)
        for interval in try #require(projection.node("O1")?.independent).intervals {
            let tail = (100 - interval.coverage) / 200
            // 2048 draws: within 2 % of the interval's width at either end.
            let slack = 0.02 * (interval.high - interval.low)
            #expect(abs(interval.low - a.quantile(tail, mixedWith: b, share: 0.75)) < slack, "\(interval)")
            #expect(abs(interval.high - a.quantile(1 - tail, mixedWith: b, share: 0.75)) < slack, "\(interval)")
        }
    }

    @Test("is within a tenth of the width that Welch and Satterthwaite give: se^2 = sum w^2 se^2")
    func welchSatterthwaite() throws {
        let projection = try engine.project(plan, using: pace)
        let (a, b) = try laws(projection)
        let parts = [0.75 * a.standardError, 0.25 * b.standardError].map { $0 * $0 }
        let variance = parts[0] + parts[1]
        let degrees =
            variance * variance
            / (parts[0] * parts[0] / a.degreesOfFreedom + parts[1] * parts[1] / b.degreesOfFreedom)
        var t = 0.0
        #expect(corte_t_quantile(0.975, degrees, &t) == 0)
        let interval = try #require(projection.node("O1")?.independent?.widest)
        let expected = 2 * t * variance.squareRoot()
        #expect(abs(interval.high - interval.low - expected) < 0.1 * expected)
    }

    @Test("is the weighted sum of the indicators' own quantiles where they move together") func together() throws {
        let projection = try engine.project(plan, using: pace)
        let (a, b) = try laws(projection)
        #expect(a.degreesOfFreedom == b.degreesOfFreedom)
        for interval in try #require(projection.node("plan")?.together).intervals {
            let tail = (100 - interval.coverage) / 200
            func expected(_ part: Double) -> Double { 0.75 * a.quantile(part) + 0.25 * b.quantile(part) }
            #expect(abs(interval.low - expected(tail)) < 0.01, "\(interval)")
            #expect(abs(interval.high - expected(1 - tail)) < 0.01, "\(interval)")
        }
    }

    @Test("lets falling indicators do well where the others do") func falling() throws {
        let plan = Plan(
            quarters("A", [20, 45, 60], weight: 1)
                + quarters("B", [9, 7.5, 7.6], of: 5, weight: 1, .falling))
        let projection = try engine.project(plan)
        let independent = try #require(projection.node("O1")?.independent?.widest)
        let together = try #require(projection.node("O1")?.together?.widest)
        #expect(together.high - together.low > 1.1 * (independent.high - independent.low))
    }

    @Test(
        "holds the projected achievement, in intervals that nest",
        arguments: ["", "+capped", "+weighted-average:power=-1"])
    func holding(treatment: String) throws {
        let projection = try engine.project(plan, using: pace + treatment)
        for id in ["O1", "plan"] {
            let node = try #require(projection.node(id))
            let point = try #require(node.projected.achievement)
            for certainty in [node.independent, node.together].compactMap(\.self) {
                #expect(certainty.intervals.map(\.coverage) == [50, 80, 95])
                for interval in certainty.intervals { #expect(interval.low <= point && point <= interval.high) }
                for (inner, outer) in zip(certainty.intervals, certainty.intervals.dropFirst()) {
                    #expect(outer.low <= inner.low && inner.high <= outer.high)
                }
            }
        }
    }

    @Test("never passes 100 under a cap, where the probability is that every child reaches it") func capped() throws {
        let projection = try engine.project(plan, using: pace + "+capped")
        let probabilities = try ["A", "B"].map { try #require(projection.estimate($0)?.probability) }
        #expect(probabilities[0] < 0.3 && probabilities[1] > 0.9)
        let node = try #require(projection.node("O1"))
        let (independent, together) = (try #require(node.independent), try #require(node.together))
        #expect((independent.intervals + together.intervals).allSatisfy { $0.high <= 100 })
        #expect(abs(independent.probability - probabilities[0] * probabilities[1]) < 0.005)
        #expect(abs(together.probability - (probabilities.min() ?? 0)) < 0.001)
        let plain = try engine.project(plan, using: pace)
        #expect(try #require(plain.node("O1")?.independent?.widest).high > 100)
    }

    @Test("is claimed of no node above an indicator of which that isn't known") func unknown() throws {
        let plan = Plan(
            quarters("A", [20, 45, 60]) + quarters("B", [20, 45, 61], in: ["O2"])
                + quarters("C", [nil, nil, 90], in: ["O2"], .constant))
        let projection = try engine.project(plan)
        #expect(projection.estimate("C")?.value == 90)
        #expect(projection.estimate("C")?.probability == nil)
        #expect(projection.node("O1")?.independent != nil)
        for id in ["O2", "plan"] {
            let node = try #require(projection.node(id))
            #expect(node.projected.achievement != nil)
            #expect(node.independent == nil && node.together == nil && node.outlook == nil)
        }
        #expect(projection.notes.contains { $0.description.contains("isn't known for 1 of 3 indicators") })
        let weightless = plan.with {
            $0.nodes["C"] = nil; $0.weightSets["2025"] = WeightSet(entries: ["C": .init(weight: 0)])
        }
        #expect(try engine.project(weightless).node("O2")?.independent != nil)
    }
}
