internal import StrategyABI
internal import StrategyHost

/// What nobody sets has its default.
struct NoParametersGiven: StrategyCheck {
    static let summary = "an empty object of parameters makes an instance"
    static let rules: [Rule] = [.create]
    static let isEssential = true

    func run(on strategy: Strategy) throws(Finding) {
        for json in ["{}", " {\n\t}\r "] { _ = try strategy.instance(json) }
    }
}

/// The host hands every parameter over, those too that nobody set.
struct ExplicitDefaults: StrategyCheck {
    static let summary = "the defaults, given by name, are the same as nothing given"
    static let rules: [Rule] = [.create, .descriptor]

    func run(on strategy: Strategy) throws(Finding) {
        guard !strategy.parameters.isEmpty else { throw .noParameters }
        var maker = strategy.maker()
        let batch = maker.batch([4, 1, 3])
        let bare = try strategy.measured(batch, "an ordinary batch")
        let explicit = try strategy.instance(ParameterText.defaults(of: strategy.parameters)).measure(batch)
        try strategy.requireReproducible()
        if let difference = explicit.difference(from: bare) {
            throw .failed("with its defaults given by name, \(difference)")
        }
    }
}

/// A range includes its ends.
struct MinimumAndMaximum: StrategyCheck {
    static let summary = "each number's minimum and maximum are accepted"
    static let rules: [Rule] = [.create, .descriptor]

    func run(on strategy: Strategy) throws(Finding) {
        var hasNone = true
        for parameter in strategy.parameters {
            for bound in [parameter.minimum, parameter.maximum].compactMap(\.self) {
                hasNone = false
                _ = try strategy.instance(ParameterText.object(parameter.name, .number(bound)))
            }
        }
        if hasNone { throw .skipped("no parameter has a minimum or maximum") }
    }
}

/// Each choice is meant.
struct Choices: StrategyCheck {
    static let summary = "each choice of a parameter is accepted, and no other text"
    static let rules: [Rule] = [.create, .descriptor]

    func run(on strategy: Strategy) throws(Finding) {
        let parameters = strategy.parameters.filter { !$0.choices.isEmpty }
        if parameters.isEmpty { throw .skipped("no parameter has choices") }
        for parameter in parameters {
            for choice in parameter.choices {
                _ = try strategy.instance(ParameterText.object(parameter.name, .text(choice)))
            }
            try strategy.refuses(ParameterText.object(parameter.name, .text("no such choice")))
        }
    }
}
