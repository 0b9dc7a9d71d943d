import Measurement
import PlanModel
import Reports
import StrategyHost
import Words

/// What a methodology does, said in SQL by its modules.
struct StatedMethodology: Hashable {
    /// A treatment, and the level that it acts at.
    struct Treatment: Hashable {
        var sql: StrategySQL
        var level: String
        /// What counts for an indicator that's better than any percent.
        var cap: Double?

        init(
            _ treatment: Methodology.Treatment, _ dialect: SQLDialect, hasSameBits: Bool
        ) throws(MeasurementError) {
            sql = try treatment.step.sql(dialect, hasSameBits: hasSameBits)
            level = treatment.level
            cap = treatment.step.cap
        }
    }

    var treatments: [Treatment]
    let aggregator: StrategySQL
    /// The aggregator of the nodes that have an exponent of their own.
    let aggregatorsByPower: [Double: StrategySQL]
    let missing: MissingPolicy
    /// Whether an indicator that's better than any percent has no figure, capped or not.
    var leavesOutBeyond = false

    init(_ methodology: Methodology, _ dialect: SQLDialect, hasSameBits: Bool) throws(MeasurementError) {
        if let estimator = methodology.estimator { throw .strategy(.isEstimator(estimator.strategy.metadata.name)) }
        treatments = []
        for treatment in methodology.treatments {
            treatments.append(try Treatment(treatment, dialect, hasSameBits: hasSameBits))
        }
        aggregator = try methodology.aggregator.sql(dialect, hasSameBits: hasSameBits)
        var byPower: [Double: StrategySQL] = [:]
        for (power, step) in methodology.aggregatorsByPower {
            byPower[power] = try step.sql(dialect, hasSameBits: hasSameBits)
        }
        aggregatorsByPower = byPower
        missing = methodology.missing
    }

    /// The same with other treatments, for the mask.
    func masked(by treatments: [Treatment]) -> StatedMethodology {
        var other = self
        other.treatments = treatments
        other.leavesOutBeyond = true
        return other
    }
}

extension StrategyStep {
    /// The strategy with its parameters in the SQL of an engine.
    fileprivate func sql(_ dialect: SQLDialect, hasSameBits: Bool) throws(MeasurementError) -> StrategySQL {
        do {
            return try strategy.sql(parameters: parameters, dialect: dialect.rawValue, hasSameBits: hasSameBits)
        } catch {
            throw .strategy(error)
        }
    }
}

extension StrategyError {
    fileprivate static func isEstimator(_ name: String) -> StrategyError {
        StrategyError(
            .invalidParameter, strategy: name,
            Phrase(
                es: "una proyección mira los cortes anteriores y no se dice en SQL",
                en: "a projection looks at earlier cuts and isn't said in SQL"),
            advice: Phrase(
                es: "use corte project, o quítela de la metodología",
                en: "use corte project, or leave it out of the methodology"))
    }
}
