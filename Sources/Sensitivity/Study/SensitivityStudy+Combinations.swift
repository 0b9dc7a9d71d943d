import Measurement
import PlanModel

extension SensitivityStudy {
    /// The values of every combination; a blend is integrated with twice as many points until the moments stand still.
    func table(
        of scenarios: [Result<ReadyScenario, MeasurementError>]
    ) throws(MeasurementError) -> CombinationTable {
        guard let span = factors.first(where: \.isWeights)?.span else {
            return combinations(of: scenarios, weights: try finiteWeights(), points: nil)
        }
        let ends = try (weights(span.from), weights(span.to))
        let (from, to) = span.isAsGiven ? ends : (ends.0.rescaled(in: tree), ends.1.rescaled(in: tree))
        var table: CombinationTable?
        for count in [16, 32, 64, 128] {
            let rule = GaussLegendre(count: count)
            // The ends belong to the range; the integral has no need of them.
            let points = [0] + rule.points + [1]
            var next = combinations(
                of: scenarios, weights: points.map { from.blended(with: to, at: $0) },
                points: .init(positions: points, masses: [0] + rule.weights + [0]))
            if let table, next.settles(table) {
                next.hasSettled = true
                return next
            }
            table = next
        }
        return table ?? combinations(of: scenarios, weights: [baseWeights], points: nil)
    }

    private func weights(_ name: String) throws(MeasurementError) -> WeightTable {
        try WeightTable(named: name, plan: plan, selection: selection, tree: tree)
    }

    /// The tables of the weights' choices, or the one that the options name.
    private func finiteWeights() throws(MeasurementError) -> [WeightTable] {
        guard let factor = factors.first(where: \.isWeights) else { return [baseWeights] }
        var tables: [WeightTable] = []
        for choice in factor.choices { tables.append(try weights(choice)) }
        return tables
    }

    private func combinations(
        of scenarios: [Result<ReadyScenario, MeasurementError>], weights: [WeightTable],
        points: CombinationTable.Points?
    ) -> CombinationTable {
        let masses = factors.map { factor in
            if factor.span != nil, let points { return points.masses }
            return factor.choices.map { _ in 1 / Double(factor.choices.count) }
        }
        var table = CombinationTable(
            design: FactorDesign(masses: masses), nodeCount: runner.order.count, points: points)
        let blend = factors.firstIndex(where: \.isWeights)
        var runs: [ScenarioRunner.Run] = []
        var places: [(scenario: Int, weights: Int)] = []
        for (number, scenario) in scenarios.enumerated() {
            for (choice, weights) in weights.enumerated() {
                switch scenario {
                case .success(let ready):
                    runs.append(.init(scenario: ready, weights: weights))
                    places.append((number, choice))
                case .failure(let error):
                    table.take(.failure(error), scenario: number, weights: choice, at: blend)
                }
            }
        }
        for (place, measured) in zip(places, runner.measure(runs)) {
            table.take(measured, scenario: place.scenario, weights: place.weights, at: blend)
        }
        return table
    }

    /// Moves the weights around a scenario.
    func noise(_ noise: WeightNoise, around base: ReadyScenario) -> NoiseResult {
        let sequence = LowDiscrepancySequence(
            dimensions: WeightTable.disturbedCount(in: tree), seed: noise.seed)
        let runs = (1...noise.points).map { point in
            ScenarioRunner.Run(
                scenario: base,
                weights: baseWeights.disturbed(by: noise.relative, in: tree, position: sequence[point]))
        }
        let measured = runner.measure(runs).map { try? $0.get() }
        return NoiseResult(
            noise: noise, failed: measured.filter { $0 == nil }.count,
            nodes: runner.order.enumerated().map { index, place in
                .init(
                    id: tree.levels[place.depth].nodes[place.index].id,
                    values: measured.map { $0.flatMap { $0[index] } })
            })
    }
}
