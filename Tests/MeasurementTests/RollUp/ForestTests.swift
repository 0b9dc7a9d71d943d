import MeasurementTestSupport
import PlanModel
import Testing

@testable import Measurement

@Suite("Trees side by side") struct ForestTests {
    private func forest(_ rows: [Observation]) throws -> Forest {
        let plan = Plan(rows)
        return Forest(try PlanTree(rows, of: plan, weights: WeightResolver(plan: plan, named: nil, year: nil)))
    }

    private func both() throws -> Forest {
        var forest = Forest(levels: ["plan", "objective", "indicator"])
        forest.append(try self.forest([row("A", 1, weight: 2), row("B", 1), row("C", 1, in: ["O2"], weight: 5)]))
        forest.append(try self.forest([row("A", 1, weight: 3)]), indicatorWeights: [7])
        return forest
    }

    @Test("keep the nodes of each, and the children of each node, together")
    func offsets() throws {
        let forest = try both()
        #expect(forest.sectionCount == 2)
        #expect(forest.levels.map(\.sectionOffsets) == [[0, 1, 2], [0, 2, 3], [0, 3, 4]])
        #expect(forest.levels.dropLast().map(\.childOffsets) == [[0, 2, 3], [0, 2, 3, 4]])
        #expect(forest.levels[1].children(of: 1) == 2..<3)
        #expect(forest.levels[1].nodes(of: 1) == 2..<3)
        #expect(forest.levels[1].place(of: 1) == (section: 0, index: 1))
        #expect(forest.indicators.place(of: 3) == (section: 1, index: 0))
    }

    @Test("keep their weights, but for those that are given in their place")
    func weights() throws {
        var forest = try both()
        #expect(forest.levels.map(\.weights) == [[1, 1], [1, 1, 1], [2, 1, 5, 7]])
        forest.weigh(1, 4)
        #expect(forest.indicators.weights == [2, 4, 5, 7])
        let other = forest.weighed([[1, 1], [2, 3, 4], [5, 6, 7, 8]])
        #expect(other.levels.map(\.weights) == [[1, 1], [2, 3, 4], [5, 6, 7, 8]])
        #expect(other.levels.map(\.sectionOffsets) == forest.levels.map(\.sectionOffsets))
    }
}
