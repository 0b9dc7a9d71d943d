import Measurement
import PlanModel
import Reports
import Words

/// A plan with the factors that are varied, made ready to measure every combination.
struct SensitivityStudy {
    let plan: Plan
    let selection: PlanSelection
    let tree: PlanTree
    let runner: ScenarioRunner
    private let options: MeasurementOptions
    private let resolver: MethodologyResolver
    let factors: [SensitivityFactor]
    /// What each choice of each factor changes; none for a blend.
    private let changes: [[ScenarioChange]]
    private let base: Scenario
    let baseWeights: WeightTable
    /// The name of the set that they come from; nil without one.
    private let baseSet: String?

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
        changes = try Self.changes(of: factors)
        // Rows that a base has no use for have nothing programmed under it.
        var widest = options
        for case .base(let base) in changes.joined() where base.countsYears && widest.base != .plan {
            widest.base = base
        }
        selection = try PlanSelection(plan, options: widest)
        let year = plan.identity.year ?? selection.cut?.year
        let weights = try WeightResolver(plan: plan, named: options.weights, year: year)
        tree = try PlanTree(selection.observations, of: plan, weights: weights)
        baseWeights = WeightTable(of: tree)
        baseSet = weights.name
        runner = ScenarioRunner(tree: tree, minimumCoverage: options.minimumCoverage)
        base = Scenario(chain: try resolver.chain(methodology), base: options.base, mode: options.mode)

        // A choice that has no meaning is told before anything is measured.
        for (factor, changes) in zip(factors, changes) { try check(factor, changes) }
        let count = factors.reduce(1.0) { $0 * Double(max(1, $1.choices.count)) }
        guard count <= Double(Self.limit) else {
            throw .invalidFactor(
                factors.map(\.description).joined(separator: " "),
                Phrase(
                    es: "eso pasa de \(Self.limit) combinaciones", en: "that is more than \(Self.limit) combinations"),
                advice: Phrase(es: "dé menos factores u opciones", en: "give fewer factors or choices"))
        }
    }

    private static func changes(of factors: [SensitivityFactor]) throws(MeasurementError) -> [[ScenarioChange]] {
        var changes: [[ScenarioChange]] = []
        for (index, factor) in factors.enumerated() {
            guard !factors[..<index].contains(where: { $0.key == factor.key }) else {
                throw .invalidFactor(
                    "\(factor)",
                    Phrase(es: "«\(factor.key)» se varía dos veces", en: "'\(factor.key)' is varied twice"),
                    advice: .giveOnce)
            }
            var own: [ScenarioChange] = []
            for choice in factor.choices { own.append(try ScenarioChange(choice, of: factor)) }
            changes.append(own)
        }
        return changes
    }

    /// Refuses a factor that can't make a difference, whatever the plan: one choice, or one written in two ways.
    private func check(_ factor: SensitivityFactor, _ changes: [ScenarioChange]) throws(MeasurementError) {
        var choices: [Scenario.Effect: String] = [:]
        for (choice, change) in zip(factor.choices, changes) {
            var scenario = base
            try scenario.apply(change, of: factor, resolver: resolver)
            // Sets of weights have names of their own, and what they hold is the plan's business.
            guard !factor.isWeights else { continue }
            if let same = choices.updateValue(choice, forKey: scenario.effect) {
                throw .invalidFactor(
                    "\(factor)",
                    Phrase(
                        es: "«\(same)» y «\(choice)» son la misma opción",
                        en: "'\(same)' and '\(choice)' are the same choice"), advice: .eachChoiceOnce)
            }
        }
        guard factor.span != nil || changes.count > 1 else {
            throw .invalidFactor(
                "\(factor)", Phrase(es: "una sola opción no cambia nada", en: "one choice changes nothing"),
                advice: Phrase(
                    es: "dé dos o más con comas entre ellas, o fíjela con --using",
                    en: "give two or more with commas between them, or set it with --using"))
        }
    }

    /// The study's result; the weights' uncertainty is measured around the methodology that it starts from.
    func result(noise: WeightNoise?) throws(MeasurementError) -> Sensitivity {
        let maker = try ScenarioMaker(
            tree: tree, selection: selection, options: options, base: base, resolver: resolver)
        let base = try maker.ready(base)
        let baseValues = base.flatMap { runner.measure([.init(scenario: $0, weights: baseWeights)])[0] }
        let table = try table(of: scenarios(maker))
        if table.failures.count == table.combinations, let first = table.failures.first { throw first.error }

        var methodology = maker.methodology
        methodology.stamp.weights = baseSet
        var result = SensitivitySummary(
            plan: plan, factors: factors, order: runner.order.map { tree.levels[$0.depth].nodes[$0.index] },
            levels: runner.order.map { tree.levels[$0.depth].name }, table: table
        ).result(
            selection: selection, options: options, base: try? baseValues.get(), methodology: methodology)
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
