import Measurement
import PlanModel
import Reports
import StrategyHost
import Words

/// A methodology, a base and a mode: what a combination of choices comes to, but for its weights.
struct Scenario {
    var chain: MethodologyChain
    var base: Base
    var mode: Mode

    /// What it does: two scenarios of the same effect measure any plan alike.
    struct Effect: Hashable {
        var terms: [ResolvedTerm.Effect]
        var base: Base
        var mode: Mode
    }

    var effect: Effect { Effect(terms: terms.map(\.effect), base: base, mode: mode) }

    private var terms: [ResolvedTerm] { [chain.estimator].compactMap(\.self) + chain.treatments + [chain.aggregator] }

    /// Makes a choice.
    ///
    /// - Throws: `MeasurementError` where the methodology has no place for it.
    mutating func apply(
        _ change: ScenarioChange, of factor: SensitivityFactor, resolver: MethodologyResolver
    ) throws(MeasurementError) {
        do throws(MeasurementError) {
            try make(change, of: factor, resolver: resolver)
        } catch {
            // The user wrote a factor, not a methodology.
            guard case .invalidMethodology(_, let problem, let advice) = error else { throw error }
            throw .invalidFactor(
                "\(factor)", problem, advice: advice ?? Phrase(es: "elija otro valor", en: "choose another value"))
        }
    }

    private mutating func make(
        _ change: ScenarioChange, of factor: SensitivityFactor, resolver: MethodologyResolver
    ) throws(MeasurementError) {
        switch change {
        case .weights: break
        case .base(let base): self.base = base
        case .mode(let mode): self.mode = mode
        case .cap(nil, _): try chain.liftCaps(in: factor.key)
        case .cap(let limit?, let level): try chain.cap(at: limit, level: level, in: factor.key, resolver: resolver)
        case .exponent(let power):
            guard let name = chain.aggregator.parameter(meaning: .exponent) else {
                throw .invalidMethodology(
                    factor.key,
                    Phrase(
                        es: "la estrategia «\(chain.aggregator.metadata.name)» no tiene exponente",
                        en: "strategy '\(chain.aggregator.metadata.name)' has no exponent"),
                    advice: Phrase(
                        es: "varíe un parámetro que tenga, como ESTRATEGIA.PARÁMETRO",
                        en: "vary a parameter that it has, as STRATEGY.PARAMETER"))
            }
            try chain.aggregator.take(.init(key: name, value: power), in: factor.key)
        case .parameter(nil, let name, let value):
            try chain.aggregator.take(.init(key: name, value: value), in: factor.key)
        case .parameter(let strategy?, let name, let value):
            try set(.init(key: name, value: value), of: strategy, factor: factor)
        }
    }

    private mutating func set(
        _ argument: MethodologyExpression.Argument, of strategy: String, factor: SensitivityFactor
    ) throws(MeasurementError) {
        func isMeant(_ term: ResolvedTerm) -> Bool { term.metadata.name == strategy || term.metadata.id == strategy }
        if isMeant(chain.aggregator) { return try chain.aggregator.take(argument, in: factor.key) }
        if var estimator = chain.estimator, isMeant(estimator) {
            try estimator.take(argument, in: factor.key)
            chain.estimator = estimator
            return
        }
        if let index = chain.treatments.firstIndex(where: isMeant) {
            return try chain.treatments[index].take(argument, in: factor.key)
        }
        let names = terms.map(\.metadata.name)
        throw .invalidFactor(
            "\(factor)",
            Phrase(
                es: "la metodología no tiene una estrategia «\(strategy)»",
                en: "the methodology has no strategy '\(strategy)'"),
            advice: .itHas(names).adding(
                Phrase(es: "; elija otra con --using", en: "; choose another with --using")))
    }
}
