import MeasurementTestSupport
import PlanModel
import Testing

@testable import Measurement
@testable import Reports

@Suite("Ranks among siblings") struct SiblingRanksTests {
    private func ranks(_ rows: [Observation]) throws -> [String: Int] {
        let report = try engine.measure(Plan(rows))
        let ranks = zip(report.nodes, SiblingRanks(report).ranks).compactMap { node, rank in rank.map { (node.id, $0) }
        }
        return Dictionary(uniqueKeysWithValues: ranks)
    }

    @Test("count from the highest, inside each parent")
    func order() throws {
        let ranks = try ranks([row("A", 10), row("B", 30), row("C", 20), row("D", 5, in: ["O2"])])
        #expect(ranks == ["O1": 1, "O2": 2, "A": 3, "B": 1, "C": 2, "D": 1])
    }

    @Test("are the smallest for ties, and the next one is left out")
    func ties() throws {
        let ranks = try ranks([row("A", 30), row("B", 30), row("C", 20), row("D", 40)])
        #expect(ranks["D"] == 1)
        #expect(ranks["A"] == 2)
        #expect(ranks["B"] == 2)
        #expect(ranks["C"] == 4)
    }

    @Test("compare what is printed: two decimals, half up")
    func rounding() throws {
        let ranks = try ranks([row("A", 30.001), row("B", 30.004), row("C", 30.005)])
        #expect(ranks["C"] == 1)
        #expect(ranks["A"] == 2)
        #expect(ranks["B"] == 2)
    }

    @Test("aren't given to the plan, or without a figure")
    func none() throws {
        let ranks = try ranks([row("A", 10), row("B", nil)])
        #expect(ranks["plan"] == nil)
        #expect(ranks["B"] == nil)
        #expect(ranks["A"] == 1)
    }
}
