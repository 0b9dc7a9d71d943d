package import PlanModel
import Reports
package import StrategyHost
import Words

/// Turns a name or an expression into a methodology: finds the modules, checks every key, fills in the defaults.
package struct MethodologyResolver {
    package let catalog: StrategyCatalog
    package let plan: Plan
    /// What belongs to a methodology and isn't in its expression: the minimum coverage and the set of weights.
    package var options = MeasurementOptions()

    /// A resolver of the methodologies of a plan.
    package init(catalog: StrategyCatalog, plan: Plan, options: MeasurementOptions = .init()) {
        self.catalog = catalog
        self.plan = plan
        self.options = options
    }

    /// Resolves what the user gave; nil takes the plan's first methodology, or the default aggregator alone.
    func resolve(_ given: String?) throws(MeasurementError) -> Methodology {
        try methodology(of: chain(given))
    }

    /// The strategies that the user gave with their parameters, none of them loaded yet.
    package func chain(_ given: String?) throws(MeasurementError) -> MethodologyChain {
        try checkPlanFile()
        let given = given ?? plan.methodologies.first?.name ?? UsualStrategy.mean
        let text = plan.methodologies.first { $0.name == given }?.expression ?? given
        let expression = try MethodologyExpression(text)

        var estimator: ResolvedTerm?
        var treatments: [ResolvedTerm] = []
        var aggregator: ResolvedTerm?
        for term in expression.terms {
            let resolved = try resolve(term, in: text)
            switch resolved.metadata.role {
            case .estimator:
                try refuseSecond(estimator, resolved, in: text)
                estimator = resolved
            case .treatment: treatments.append(resolved)
            case .aggregator:
                try refuseSecond(aggregator, resolved, in: text)
                aggregator = resolved
            }
        }
        let mean = if let aggregator { aggregator } else { try term(UsualStrategy.mean) }
        return MethodologyChain(
            given: given, expression: text, estimator: estimator, treatments: treatments, aggregator: mean)
    }

    /// A strategy with every parameter at its default.
    package func term(_ strategy: String) throws(MeasurementError) -> ResolvedTerm {
        try resolve(.init(strategy: strategy, arguments: []), in: strategy)
    }

    /// The estimator that is taken where a methodology has none.
    package func usualEstimator() throws(MeasurementError) -> ResolvedTerm { try term(UsualStrategy.estimator) }

    /// The treatment that the mask is measured with: the bundled cap at 100 % on the indicators.
    package func maskingTreatment() throws(MeasurementError) -> Methodology.Treatment {
        let step = try term(UsualStrategy.cap).step(in: catalog)
        return Methodology.Treatment(step: step, level: Plan.indicatorLevel)
    }

    private func refuseSecond(
        _ first: ResolvedTerm?, _ second: ResolvedTerm, in expression: String
    )
        throws(MeasurementError)
    {
        guard let first else { return }
        throw .invalidMethodology(
            expression,
            Phrase(
                es: "«\(first.metadata.name)» y «\(second.metadata.name)» tienen ambas el papel "
                    + second.metadata.role.rawValue,
                en: "'\(first.metadata.name)' and '\(second.metadata.name)' are both "
                    + "\(second.metadata.role.rawValue)s"),
            advice: Phrase(es: "una metodología tiene una", en: "a methodology has one"))
    }

    private func resolve(
        _ term: MethodologyExpression.Term, in expression: String
    ) throws(MeasurementError)
        -> ResolvedTerm
    {
        let entry: StrategyCatalog.Entry
        let metadata: StrategyMetadata
        do throws(StrategyError) {
            entry = try catalog.entry(named: term.strategy)
            metadata = try entry.metadata.get()
        } catch {
            guard let named = plan.methodologies.first(where: { $0.name == term.strategy }) else {
                throw .strategy(error)
            }
            throw .invalidMethodology(
                expression,
                Phrase(
                    es:
                        "«\(named.name)» es un nombre del archivo del plan, que no lleva parámetros ni entra en una cadena",
                    en: "'\(named.name)' is a name of the plan file, which takes no parameters and can't be part of a "
                        + "chain"),
                advice: Phrase(
                    es: "representa «\(named.expression)»: escríbalo completo",
                    en: "it stands for '\(named.expression)': write that out"))
        }
        var resolved = ResolvedTerm(term: term, entry: entry, metadata: metadata, plan: plan)
        for argument in term.arguments {
            try resolved.take(argument, in: expression)
        }
        return resolved
    }

    /// Loads a chain's strategies.
    package func methodology(of chain: MethodologyChain) throws(MeasurementError) -> Methodology {
        let (estimator, treatments, aggregator) = (chain.estimator, chain.treatments, chain.aggregator)
        let terms = chain.terms
        var steps: [StrategyStep] = []
        for term in terms { steps.append(try term.step(in: catalog)) }
        let acting = zip(steps.dropFirst(estimator == nil ? 0 : 1).dropLast(), treatments)
            .map { Methodology.Treatment(step: $0, level: $1.level) }

        let mean = steps[steps.count - 1]
        var byPower: [Double: StrategyStep] = [:]
        var stamp = MethodologyStamp(given: chain.given, chain: zip(terms, steps).map { ($0, $1) }, options: options)
        for (node, description) in plan.nodes.sorted(by: { $0.key < $1.key }) {
            guard let power = description.power else { continue }
            byPower[power] = try aggregator.step(in: catalog, power: power, ofNode: node)
            // A node's own exponent stands in the plan file, not in the chain.
            stamp.strategies[terms.count - 1].effects.append(.init(.exponent, power, at: .node(node)))
        }
        return Methodology(
            estimator: estimator == nil ? nil : steps.first, treatments: acting, aggregator: mean,
            aggregatorsByPower: byPower, missing: aggregator.missing, stamp: stamp)
    }
}

/// Runs what may fail in the host, with its error as one of measurement.
func asMeasurement<Value>(_ body: () throws(StrategyError) -> Value) throws(MeasurementError) -> Value {
    do { return try body() } catch { throw .strategy(error) }
}
