import Measurement
import StrategyHost

/// The steps of a study's scenarios, one for each strategy and its parameters.
final class StepStore {
    /// What a step is known by.
    private struct Key: Hashable {
        var reference: String
        var parameters: [String: ParameterValue]
        var power: Double?
    }

    private let catalog: StrategyCatalog
    private var strategies: [String: LoadedStrategy] = [:]
    private var steps: [Key: SharedStep] = [:]

    init(catalog: StrategyCatalog) {
        self.catalog = catalog
    }

    /// The step of a term; with a node's own exponent in place of the term's.
    func step(
        _ term: ResolvedTerm, power: Double? = nil, ofNode node: String? = nil
    ) throws(MeasurementError)
        -> SharedStep
    {
        let key = Key(reference: term.reference, parameters: term.parameters, power: power)
        if let step = steps[key] { return step }
        let made: StrategyStep
        if power == nil, let strategy = strategies[term.reference] {
            made = StrategyStep(strategy: strategy, parameters: term.parameters, effects: term.effects)
        } else {
            made = try term.step(in: catalog, power: power, ofNode: node)
            strategies[term.reference] = made.strategy
        }
        let step = SharedStep(made, number: steps.count)
        steps[key] = step
        return step
    }
}
