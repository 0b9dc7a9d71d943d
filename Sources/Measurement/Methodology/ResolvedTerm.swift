import PlanModel
package import Reports
package import StrategyHost
internal import Words

/// A strategy of an expression with every parameter known: what was given, and the defaults.
package struct ResolvedTerm {
    package let reference: String
    /// Where its library was found; nil where it came with this installation.
    let file: String?
    package let metadata: StrategyMetadata
    /// The module's own parameters.
    package private(set) var parameters: [String: ParameterValue]
    /// The level that a treatment acts at.
    package private(set) var level = Plan.indicatorLevel
    /// What an aggregator's methodology does with what is missing.
    package private(set) var missing = MissingPolicy.rescale
    private let levels: [String]

    init(term: MethodologyExpression.Term, entry: StrategyCatalog.Entry, metadata: StrategyMetadata, plan: Plan) {
        reference = term.strategy
        file = entry.isBundled ? nil : entry.file
        self.metadata = metadata
        levels = plan.allLevels.reversed() + (plan.allLevels.contains(Plan.yearLevel) ? [] : [Plan.yearLevel])
        parameters = Dictionary(
            metadata.parameters.map { ($0.name, $0.defaultValue) }, uniquingKeysWith: { first, _ in first })
    }

    /// Takes a `key=value` of the expression: the engine's own keys by role, or the module's.
    package mutating func take(
        _ argument: MethodologyExpression.Argument, in expression: String
    ) throws(MeasurementError) {
        switch (argument.key, metadata.role) {
        case ("at", .treatment):
            guard levels.contains(argument.value) else {
                throw .invalidMethodology(
                    expression,
                    Phrase(
                        es: "no hay un nivel «\(argument.value)» donde poner «\(metadata.name)»",
                        en: "there is no level '\(argument.value)' to place '\(metadata.name)' at"),
                    advice: .levels(levels))
            }
            level = argument.value
        case ("missing", .aggregator):
            guard let policy = MissingPolicy(rawValue: argument.value) else {
                throw .invalidMethodology(
                    expression,
                    Phrase(
                        es: "missing=\(argument.value) no es una política",
                        en: "missing=\(argument.value) is not a policy"),
                    advice: .useOneOf(MissingPolicy.allCases.map(\.rawValue)))
            }
            missing = policy
        default:
            guard let specification = metadata.parameters.first(where: { $0.name == argument.key }) else {
                throw .invalidMethodology(
                    expression,
                    Phrase(
                        es: "la estrategia «\(metadata.name)» no tiene un parámetro «\(argument.key)»",
                        en: "strategy '\(metadata.name)' has no parameter '\(argument.key)'"),
                    advice: unknownKeyAdvice(argument.key))
            }
            do throws(StrategyError) {
                parameters[argument.key] = try specification.value(from: argument.value)
            } catch {
                throw .invalidMethodology(
                    expression,
                    Phrase(
                        es: "estrategia «\(metadata.name)»: \(error.problem.es)",
                        en: "strategy '\(metadata.name)': \(error.problem.en)"), advice: error.remedy)
            }
        }
    }

    /// Whether the module reads how far off a projected achievement may be.
    var readsLaw: Bool { metadata.inputs.contains { $0.name == "standard_error" } }

    /// What the module declares that its parameters mean, with the values they have.
    package var effects: [MethodologyEffect] {
        metadata.parameters.compactMap { parameter in
            guard case .number(let value)? = parameters[parameter.name], let meaning = meaning(of: parameter) else {
                return nil
            }
            return MethodologyEffect(meaning, value, at: metadata.role == .treatment ? .level(level) : nil)
        }
    }

    /// The parameters whose meaning nobody knows.
    var undeclaredParameters: [MethodologyStamp.Parameter] {
        metadata.parameters.filter { parameter in
            switch meaning(of: parameter) {
            case .other, nil: true
            default: false
            }
        }.compactMap { parameter in
            parameters[parameter.name].map { .init(name: parameter.name, value: "\($0)") }
        }
    }

    /// The parameter that means something, if the module has one.
    package func parameter(meaning: MethodologyEffect.Meaning) -> String? {
        metadata.parameters.first { self.meaning(of: $0) == meaning }?.name
    }

    /// What a parameter means in this role; a number alone can mean something.
    private func meaning(of parameter: ParameterSpecification) -> MethodologyEffect.Meaning? {
        guard let word = parameter.meaning, parameter.kind == .number || parameter.kind == .integer else { return nil }
        let meaning = MethodologyEffect.Meaning(word)
        return meaning.role.map { $0 == .init(metadata.role) } ?? true ? meaning : .other(word)
    }

    /// The step that runs it; with a node's own exponent in place of the expression's.
    package func step(
        in catalog: StrategyCatalog, power: Double? = nil, ofNode node: String? = nil
    ) throws(MeasurementError)
        -> StrategyStep
    {
        var parameters = parameters
        if let power, let node {
            guard let exponent = parameter(meaning: .exponent) else {
                throw .invalidMethodology(
                    metadata.name,
                    Phrase(
                        es: "el nodo «\(node)» pide power \(power), que «\(metadata.name)» no recibe",
                        en: "node '\(node)' asks for power \(power), which '\(metadata.name)' doesn't take"),
                    advice: Phrase(
                        es: "quite «power» del nodo, o use un agregador con exponente",
                        en: "remove 'power' from the node, or use an aggregator with an exponent"))
            }
            parameters[exponent] = .number(power)
        }
        let strategy = try asMeasurement { () throws(StrategyError) in try catalog.load(reference) }
        var effects = effects
        if let power { effects = effects.map { $0.meaning == .exponent ? .init(.exponent, power) : $0 } }
        return StrategyStep(strategy: strategy, parameters: parameters, effects: effects)
    }

    /// What it does: two terms of the same effect do the same, however they were written.
    package struct Effect: Hashable {
        var strategy: String
        var parameters: [String: ParameterValue]
        var level: String
        var missing: MissingPolicy
    }

    package var effect: Effect { Effect(strategy: metadata.id, parameters: parameters, level: level, missing: missing) }

    /// Every key with its value as text, the engine's own included, by name.
    var stampedParameters: [MethodologyStamp.Parameter] {
        var texts = parameters.mapValues { "\($0)" }
        switch metadata.role {
        case .treatment: texts["at"] = level
        case .aggregator: texts["missing"] = missing.rawValue
        case .estimator: break
        }
        return texts.sorted { $0.key < $1.key }.map { MethodologyStamp.Parameter(name: $0.key, value: $0.value) }
    }

    /// It as an expression, every key included.
    var expression: String {
        let keys = stampedParameters.map { "\($0.name)=\($0.value)" }
        return keys.isEmpty ? reference : reference + ":" + keys.joined(separator: ",")
    }

    private func unknownKeyAdvice(_ key: String) -> Phrase {
        var known = metadata.parameters.map(\.name)
        switch metadata.role {
        case .treatment: known.append("at")
        case .aggregator: known.append("missing")
        case .estimator: break
        }
        let names = known.sorted()
        let all = names.isEmpty ? Phrase(es: "no recibe ninguno", en: "it takes none") : .itHas(names)
        return nearestName(to: key, among: names).map { .didYouMean($0).adding(" ").adding(all) } ?? all
    }
}
