import Testing
import Words

@testable import Measurement
@testable import Sensitivity

@Suite("A table of combinations") struct CombinationTableTests {
    private let design = FactorDesign(masses: [[0.5, 0.5], [0.5, 0.5], [1]])

    @Test("takes each measurement to its place, with the weights' factor anywhere", arguments: 0..<3)
    func places(factor: Int) {
        var table = CombinationTable(design: design, nodeCount: 1, points: nil)
        let others = FactorDesign(masses: design.masses.enumerated().map { $0 == factor ? [1] : $1 })
        for scenario in 0..<others.count {
            for choice in design.masses[factor].indices {
                var choices = (0..<3).map { others.choice(of: scenario, factor: $0) }
                choices[factor] = choice
                let value = choices.reduce(0) { 10 * $0 + Double($1) }
                table.take(.success([value]), scenario: scenario, weights: choice, at: factor)
            }
        }
        #expect(table.values == [[0, 10, 100, 110]])
        #expect(table.failures.isEmpty)
        #expect(table.combinations == 4)
        #expect(table.masses == [0.25, 0.25, 0.25, 0.25])
    }

    @Test("keeps what failed, and no value for it")
    func failures() {
        var table = CombinationTable(design: design, nodeCount: 2, points: nil)
        table.take(.success([1, nil]), scenario: 0, weights: 0, at: nil)
        table.take(.failure(.notInPlan(Phrase("x"), advice: Phrase("y"))), scenario: 3, weights: 0, at: nil)
        #expect(table.values == [[1, nil, nil, nil], [nil, nil, nil, nil]])
        #expect(table.failures.map(\.combination) == [3])
        #expect(table.failures[0].error.lines == ["x; y"])
    }

    @Test("settles when twice as many points give the same moments")
    func settles() {
        /// The integral of a function of the blend.
        func table(_ count: Int, _ value: (Double) -> Double?) -> CombinationTable {
            let rule = GaussLegendre(count: count)
            var table = CombinationTable(
                design: FactorDesign(masses: [rule.weights]), nodeCount: 1,
                points: .init(positions: rule.points, masses: rule.weights))
            for (index, point) in rule.points.enumerated() {
                table.take(.success([value(point)]), scenario: 0, weights: index, at: 0)
            }
            return table
        }
        #expect(table(32) { 1 / (1 + $0) }.settles(table(16) { 1 / (1 + $0) }))
        #expect(!table(32) { $0 < 0.4 ? 0 : 1 }.settles(table(16) { $0 < 0.4 ? 0 : 1 }))
        #expect(table(32) { _ in nil }.settles(table(16) { _ in nil }))
        #expect(!table(32) { $0 }.settles(table(16) { _ in nil }))
        #expect(table(32) { _ in 100 }.settles(table(16) { _ in 100 }))
    }
}
