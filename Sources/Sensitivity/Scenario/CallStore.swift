import Measurement
import StrategyHost

/// The calls that a study's scenarios go through, one for each strategy and its parameters.
final class CallStore {
    /// What a call is known by.
    private struct Key: Hashable {
        var reference: String
        var parameters: [String: ParameterValue]
        var power: Double?
    }

    private let catalog: StrategyCatalog
    private var strategies: [String: LoadedStrategy] = [:]
    private var calls: [Key: StrategyCall] = [:]

    init(catalog: StrategyCatalog) {
        self.catalog = catalog
    }

    /// The call of a term; with a node's own exponent in place of the term's.
    func call(
        _ term: ResolvedTerm, power: Double? = nil, ofNode node: String? = nil
    ) throws(MeasurementError) -> StrategyCall {
        let key = Key(reference: term.reference, parameters: term.parameters, power: power)
        if let call = calls[key] { return call }
        let step: StrategyStep
        if power == nil, let strategy = strategies[term.reference] {
            step = StrategyStep(strategy: strategy, parameters: term.parameters, effects: term.effects)
        } else {
            step = try term.step(in: catalog, power: power, ofNode: node)
            strategies[term.reference] = step.strategy
        }
        let call = StrategyCall(step)
        calls[key] = call
        return call
    }
}
