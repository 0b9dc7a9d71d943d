import Measurement

/// What every combination of choices gives for every node.
struct CombinationTable {
    /// The points of a blend of weights, the ends among them.
    struct Points {
        /// Where they are, 0 to 1.
        var positions: [Double]
        /// How much each counts; nothing for the ends.
        var masses: [Double]
    }

    /// A combination that couldn't be measured.
    struct Failure {
        var combination: Int
        var error: MeasurementError
    }

    let design: FactorDesign
    let points: Points?
    /// By node and combination; nil where there is no achievement.
    private(set) var values: [[Double?]]
    private(set) var failures: [Failure] = []
    /// Whether twice as many points of a blend change nothing.
    var hasSettled = false

    var combinations: Int { design.count }
    let masses: [Double]

    init(design: FactorDesign, nodeCount: Int, points: Points?) {
        self.design = design
        self.points = points
        masses = (0..<design.count).map(design.mass)
        values = Array(repeating: Array(repeating: nil, count: design.count), count: nodeCount)
    }

    /// Takes a measurement in.
    ///
    /// - Parameters:
    ///   - scenario: the number of the combination of all factors but `factor`.
    ///   - weights: the choice of `factor`, which stands for the weights; nil where they aren't varied.
    mutating func take(_ measured: ScenarioRunner.Measured, scenario: Int, weights: Int, at factor: Int?) {
        let combination = factor.map { design.combination(others: scenario, choice: weights, of: $0) } ?? scenario
        switch measured {
        case .success(let nodes): for (node, value) in nodes.enumerated() { values[node][combination] = value }
        case .failure(let error): failures.append(Failure(combination: combination, error: error))
        }
    }

    /// Whether the means and variances are those of a table with half the points, to 13 digits.
    func settles(_ coarser: CombinationTable) -> Bool {
        values.indices.allSatisfy { node in
            let fine = SobolIndices(values[node], masses: masses, design: design)
            let coarse = SobolIndices(coarser.values[node], masses: coarser.masses, design: coarser.design)
            guard let mean = fine.mean, let variance = fine.variance, let before = coarse.mean,
                let varianceBefore = coarse.variance
            else { return fine.mean == nil && coarse.mean == nil }
            return abs(mean - before) <= 1e-13 * max(1, abs(mean)) && abs(variance - varianceBefore) <= 1e-12 * variance
        }
    }
}
