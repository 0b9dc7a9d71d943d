import Measurement
import PlanModel
import Reports

/// Makes scenarios ready; what two of them have in common is loaded and measured once.
final class ScenarioMaker {
    /// What the outcomes of the indicators depend on.
    private struct LeafKey: Hashable {
        var estimator: ObjectIdentifier?
        var base: Base
        var mode: Mode
        var mustBeReported: Bool
        /// The treatments that act on each of an indicator's years.
        var ofYears: [ObjectIdentifier]
    }

    private let tree: PlanTree
    private let selection: PlanSelection
    private let options: MeasurementOptions
    private let resolver: MethodologyResolver
    private let store: CallStore
    /// What the scenarios start from, loaded.
    let methodology: Methodology
    private var leaves: [LeafKey: Result<IndicatorLines, MeasurementError>] = [:]

    init(
        tree: PlanTree, selection: PlanSelection, options: MeasurementOptions, base: Scenario,
        resolver: MethodologyResolver
    ) throws(MeasurementError) {
        self.tree = tree
        self.selection = selection
        self.options = options
        self.resolver = resolver
        store = CallStore(catalog: resolver.catalog)
        methodology = try resolver.methodology(of: base.chain)
    }

    /// Loads a scenario's strategies and measures its indicators; what its data doesn't allow is a failure of its own.
    func ready(_ scenario: Scenario) throws(MeasurementError) -> Result<ReadyScenario, MeasurementError> {
        let chain = scenario.chain
        var treatments: [(call: StrategyCall, level: String)] = []
        for term in chain.treatments { treatments.append((try store.call(term), term.level)) }
        var byPower: [Double: StrategyCall] = [:]
        for node in tree.levels.flatMap(\.nodes) {
            guard let power = node.power, byPower[power] == nil else { continue }
            byPower[power] = try store.call(chain.aggregator, power: power, ofNode: node.code)
        }
        let calls = MethodologyCalls(
            treatments: treatments, aggregator: try store.call(chain.aggregator), aggregatorsByPower: byPower,
            missing: chain.aggregator.missing)
        return try lines(of: scenario, treatments: treatments).map {
            ReadyScenario(calls: calls, leaves: $0.outcomes, distributions: $0.distributions)
        }
    }

    private func lines(
        of scenario: Scenario, treatments: [(call: StrategyCall, level: String)]
    ) throws(MeasurementError) -> Result<IndicatorLines, MeasurementError> {
        var estimator: StrategyCall?
        if let term = scenario.chain.estimator { estimator = try store.call(term) }
        let missing = scenario.chain.aggregator.missing
        let key = LeafKey(
            estimator: estimator.map { ObjectIdentifier($0) }, base: scenario.base, mode: scenario.mode,
            mustBeReported: missing == .fail,
            ofYears: treatments.filter { $0.level == Plan.yearLevel }.map { ObjectIdentifier($0.call) })
        if let known = leaves[key] { return known }

        var methodology = methodology
        methodology.estimator = estimator?.step
        methodology.treatments = treatments.map { Methodology.Treatment(step: $0.call.step, level: $0.level) }
        methodology.missing = missing
        var options = options
        options.base = scenario.base
        options.mode = scenario.mode
        let result: Result<IndicatorLines, MeasurementError>
        do throws(MeasurementError) {
            result = .success(
                try IndicatorLines(tree, selection: selection, methodology: methodology, options: options))
        } catch {
            result = .failure(error)
        }
        leaves[key] = result
        return result
    }
}
