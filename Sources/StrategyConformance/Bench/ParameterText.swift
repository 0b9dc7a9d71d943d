internal import StrategyHost

/// Parameters as the host writes them.
enum ParameterText {
    /// An object with one parameter.
    static func object(_ name: String, _ value: ParameterValue) -> String { text([name: value]) }

    /// An object with the default of each.
    static func defaults(of parameters: [ParameterSpecification]) -> String {
        text(Dictionary(parameters.map { ($0.name, $0.defaultValue) }, uniquingKeysWith: { first, _ in first }))
    }

    private static func text(_ parameters: [String: ParameterValue]) -> String {
        String(decoding: parameters.json, as: UTF8.self)
    }
}

extension Finding {
    static let noParameters = Finding.skipped("the strategy has no parameters")
}
