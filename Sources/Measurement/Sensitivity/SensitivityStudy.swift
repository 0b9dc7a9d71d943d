import PlanModel

/// A plan with the factors that are varied, made ready to measure every combination.
struct SensitivityStudy {
    private let plan: Plan
    private let selection: PlanSelection
    private let tree: PlanTree
    private let runner: ScenarioRunner
    private let options: MeasurementOptions
    private let resolver: MethodologyResolver
    private let factors: [SensitivityFactor]
    /// What each choice of each factor changes; none for a blend.
    private let changes: [[ScenarioChange]]
    private let base: Scenario
    private let baseWeights: WeightTable

    /// The most combinations that are enumerated.
    static let limit = 100_000

    init(
        plan: Plan, factors: [SensitivityFactor], methodology: String?, options: MeasurementOptions,
        resolver: MethodologyResolver
    ) throws(MeasurementError) {
        self.plan = plan
        self.factors = factors
        self.options = options
        self.resolver = resolver
        selection = try PlanSelection(plan, options: options)
        let year = plan.identity.year ?? selection.cut?.year
        let weights = try WeightResolver(plan: plan, named: options.weights, year: year)
        tree = try PlanTree(selection.observations, of: plan, weights: weights)
        baseWeights = WeightTable(of: tree)
        runner = ScenarioRunner(tree: tree, minimumCoverage: options.minimumCoverage)
        base = Scenario(chain: try resolver.chain(methodology), base: options.base, mode: options.mode)
        changes = try Self.changes(of: factors)

        // A choice that has no meaning is told before anything is measured.
        for (factor, changes) in zip(factors, changes) {
            for change in changes {
                var scenario = base
                try scenario.apply(change, of: factor, resolver: resolver)
            }
        }
        let count = factors.reduce(1.0) { $0 * Double(max(1, $1.choices.count)) }
        guard count <= Double(Self.limit) else {
            throw .invalidFactor(
                factors.map(\.description).joined(separator: " "), "that is more than \(Self.limit) combinations",
                advice: "give fewer factors or choices")
        }
    }

    private static func changes(of factors: [SensitivityFactor]) throws(MeasurementError) -> [[ScenarioChange]] {
        var changes: [[ScenarioChange]] = []
        for (index, factor) in factors.enumerated() {
            guard !factors[..<index].contains(where: { $0.key == factor.key }) else {
                throw .invalidFactor("\(factor)", "'\(factor.key)' is varied twice", advice: "give it once")
            }
            var own: [ScenarioChange] = []
            for choice in factor.choices { own.append(try ScenarioChange(choice, of: factor)) }
            changes.append(own)
        }
        return changes
    }

    /// The study's result; the weights' uncertainty is measured around the methodology that it starts from.
    func result(noise: WeightNoise?) throws(MeasurementError) -> Sensitivity {
        let maker = try ScenarioMaker(
            tree: tree, selection: selection, options: options, base: base, resolver: resolver)
        let base = try maker.ready(base)
        let baseValues = base.flatMap { runner.measure([.init(scenario: $0, weights: baseWeights)])[0] }
        let table = try table(of: scenarios(maker))
        if table.failures.count == table.combinations, let first = table.failures.first { throw first.error }

        var result = SensitivitySummary(
            plan: plan, factors: factors, order: runner.order.map { tree.levels[$0.depth].nodes[$0.index] },
            levels: runner.order.map { tree.levels[$0.depth].name }, table: table
        ).result(selection: selection, base: try? baseValues.get(), stamp: maker.methodology.stamp)
        if let noise { result.noise = self.noise(noise, around: try base.get()) }
        return result
    }

    /// The scenario of every combination of choices but those of weights, by the number of the combination.
    private func scenarios(
        _ maker: ScenarioMaker
    ) throws(MeasurementError) -> [Result<ReadyScenario, MeasurementError>] {
        let design = FactorDesign(
            masses: changes.enumerated().map { factors[$0].isWeights ? [1] : $1.map { _ in 1 } })
        var scenarios: [Result<ReadyScenario, MeasurementError>] = []
        for combination in 0..<design.count {
            var scenario = base
            for (index, factor) in factors.enumerated() where !factor.isWeights {
                let change = changes[index][design.choice(of: combination, factor: index)]
                try scenario.apply(change, of: factor, resolver: resolver)
            }
            scenarios.append(try maker.ready(scenario))
        }
        return scenarios
    }
}

extension SensitivityFactor {
    /// Whether it chooses among weights.
    var isWeights: Bool { key == Self.weightsKey }
}

extension SensitivityStudy {
    /// The values of every combination; a blend is integrated with twice as many points until the moments stand still.
    fileprivate func table(
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
        var runs: [ScenarioClimb.Run] = []
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
    fileprivate func noise(_ noise: WeightNoise, around base: ReadyScenario) -> NoiseResult {
        let sequence = LowDiscrepancySequence(
            dimensions: WeightTable.disturbedCount(in: tree), seed: noise.seed)
        let runs = (1...noise.points).map { point in
            ScenarioClimb.Run(
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
