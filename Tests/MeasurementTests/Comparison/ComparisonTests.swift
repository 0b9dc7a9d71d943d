import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

@Suite("A comparison") struct ComparisonTests {
    /// O1 leads until its over-execution is capped.
    private let plan = Plan([row("A", 180), row("B", 40), row("C", 90, in: ["O2"]), row("D", 100, in: ["O2"])])

    private func compare(_ methodologies: String...) throws -> Comparison {
        try engine.compare(plan, using: methodologies)
    }

    @Test("has what each methodology makes of a node, and the differences from the first")
    func differences() throws {
        let node = try #require(try compare("weighted-average", "capped", "capped:at=plan").node("O1"))
        #expect(node.outcomes.map(\.achievement) == [110, 70, 110])
        #expect(node.differences == [0, -40, 0])
    }

    @Test("has ranks among siblings, and shifts that are positive for a rise")
    func ranks() throws {
        let comparison = try compare("weighted-average", "capped")
        #expect(comparison.node("O1")?.ranks == [1, 2])
        #expect(comparison.node("O1")?.shifts == [0, -1])
        #expect(comparison.node("O2")?.shifts == [0, 1])
        #expect(comparison.node("plan")?.ranks == [nil, nil])
        #expect(comparison.node("plan")?.shifts == [nil, nil])
    }

    @Test("sums up the objectives' differences and the indicators' order")
    func summary() throws {
        let summary = try #require(try compare("weighted-average", "capped").summary.first)
        #expect(summary.meanDifference == 20)
        #expect(summary.largestDifference == 40)
        // O1 falls from the first place to the second, O2 rises.
        #expect(summary.meanShift == 1)
        #expect(summary.largestShift == 1)
        // The order 180 40 90 100 becomes 100 40 90 100, with ranks 3.5 1 2 3.5 for 4 1 2 3.
        #expect(isClose(summary.spearman, 4.5 / 22.5.squareRoot(), 1e-15))
        #expect(isClose(summary.kendall, 5 / 30.0.squareRoot(), 1e-15))
    }

    @Test("has no differences where either has no figure")
    func missing() throws {
        let plan = Plan([row("A", 50), row("B", nil)])
        let comparison = try engine.compare(plan, using: ["weighted-average", "weighted-average:missing=zero"])
        #expect(comparison.node("B")?.differences == [nil, nil])
        #expect(comparison.node("B")?.ranks == [nil, nil])
        #expect(comparison.node("O1")?.differences == [0, -25])
    }

    @Test("notes that two methodologies are the same")
    func same() throws {
        let comparison = try compare("capped", "capped:limit=100", "capped:limit=90")
        #expect(comparison.notes.map(\.message) == ["'capped' and 'capped:limit=100' are the same methodology"])
    }

    @Test("notes that two methodologies differ nowhere")
    func nowhere() throws {
        let comparison = try compare("weighted-average", "capped:limit=500")
        #expect(
            comparison.notes.map(\.message) == ["'weighted-average' and 'capped:limit=500' differ nowhere on this plan"]
        )
    }

    @Test("notes it of any two, not of the first alone")
    func laterPairs() throws {
        let comparison = try compare("weighted-average", "capped", "capped:limit=100")
        #expect(comparison.equal == [.init(first: "capped", second: "capped:limit=100", reason: .sameMethodology)])
    }

    @Test("tells two of the same text apart by a number")
    func keys() throws {
        #expect(try compare("capped", "capped", "capped").keys == ["capped", "capped (2)", "capped (3)"])
    }

    @Test("repeats each note of its reports once")
    func notes() throws {
        let plan = plan.with { $0.observations[0].annualisation = nil }
        let notes = try engine.compare(plan, using: ["weighted-average", "capped"]).notes
        #expect(notes.count == 1)
        #expect(notes[0].message.hasPrefix("1 of 4 indicators don't state"))
    }

    @Test("takes two to ten methodologies", arguments: [0, 1, 11])
    func count(count: Int) {
        #expect(throws: MeasurementError.self) {
            try engine.compare(plan, using: Array(repeating: "capped", count: count))
        }
    }

    @Test("takes ten")
    func ten() throws {
        #expect(try engine.compare(plan, using: (1...10).map { "capped:limit=\($0)" }).reports.count == 10)
    }
}
