package import Reports
import StrategyHost

/// What a methodology does to the outcomes of indicators, as one thread calls it.
package struct MethodologyCalls {
    /// What is done to achievements at a level, in order.
    package var treatments: [(call: StrategyCall, level: String)]
    /// What makes a node of its children.
    let aggregator: StrategyCall
    /// The aggregator with the exponents that single nodes ask for.
    let aggregatorsByPower: [Double: StrategyCall]
    /// What becomes of an indicator that wasn't reported.
    let missing: MissingPolicy

    /// Calls that others may make as well.
    package init(
        treatments: [(call: StrategyCall, level: String)], aggregator: StrategyCall,
        aggregatorsByPower: [Double: StrategyCall], missing: MissingPolicy
    ) {
        self.treatments = treatments
        self.aggregator = aggregator
        self.aggregatorsByPower = aggregatorsByPower
        self.missing = missing
    }

    /// The calls of a methodology's own.
    init(of methodology: Methodology) {
        treatments = methodology.treatments.map { (StrategyCall($0.step), $0.level) }
        aggregator = StrategyCall(methodology.aggregator)
        aggregatorsByPower = methodology.aggregatorsByPower.mapValues { StrategyCall($0) }
        missing = methodology.missing
    }

    /// Makes every instance, so that parameters which a module refuses are told before anything is measured.
    func prepare() throws(MeasurementError) {
        for call in [aggregator] + treatments.map(\.call) {
            try asMeasurement { () throws(StrategyError) in _ = try call.instance() }
        }
    }

    /// What makes a node of its children, with an exponent of its own where it has one.
    func aggregator(power: Double?) -> StrategyCall { power.flatMap { aggregatorsByPower[$0] } ?? aggregator }
}
