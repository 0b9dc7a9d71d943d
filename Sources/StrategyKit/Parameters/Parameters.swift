/// The parameters of a strategy, complete: what nobody set has its default.
public struct Parameters: Sendable {
    private var values: [String: ParameterValue] = [:]

    /// Completes `given` with the descriptor's defaults, and checks types, ranges and choices.
    init(_ given: [String: ParameterValue], for declared: [Parameter]) throws(StrategyError) {
        for parameter in declared {
            values[parameter.name] = try parameter.checked(given[parameter.name] ?? parameter.defaultValue)
        }
        if let unknown = given.keys.filter({ values[$0] == nil }).min() {
            throw .unknownParameter(unknown, known: declared.map(\.name))
        }
    }

    /// A number; infinite if its range lets it.
    public func number(_ name: String) throws(StrategyError) -> Double {
        guard case .number(let value)? = values[name] else { throw .undeclaredParameter(name, "number") }
        return value
    }

    /// A text or choice.
    public func text(_ name: String) throws(StrategyError) -> String {
        guard case .text(let value)? = values[name] else { throw .undeclaredParameter(name, "text") }
        return value
    }

    /// A truth value.
    public func boolean(_ name: String) throws(StrategyError) -> Bool {
        guard case .boolean(let value)? = values[name] else { throw .undeclaredParameter(name, "truth value") }
        return value
    }
}

extension Parameter {
    /// `value` in this parameter's own type, if it may have it.
    fileprivate func checked(_ value: ParameterValue) throws(StrategyError) -> ParameterValue {
        switch (defaultValue, value) {
        case (.number, _):
            guard let number = value.asNumber, range.contains(number) else {
                throw .invalidParameter(name, "has to be a number from \(range.lowerBound) to \(range.upperBound)")
            }
            return .number(number)
        case (.text, .text(let text)):
            guard choices.isEmpty || choices.contains(text) else {
                throw .invalidParameter(name, "has to be one of \(choices.joined(separator: ", "))")
            }
            return value
        case (.boolean, .boolean):
            return value
        case (.text, _):
            throw .invalidParameter(name, "has to be text")
        case (.boolean, _):
            throw .invalidParameter(name, "has to be true or false")
        }
    }
}
