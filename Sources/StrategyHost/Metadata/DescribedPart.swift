/// A column or parameter, as far as its file and its module have to agree on it.
protocol DescribedPart {
    /// What it's called in a sentence, without an s.
    static var noun: String { get }
    var name: String { get }
    /// What is said of it, always in the same order.
    var facts: [(name: String, value: String)] { get }
}

extension InputSpecification: DescribedPart {
    static let noun = "input"

    var facts: [(name: String, value: String)] {
        [("type", kind.rawValue), ("nullable", "\(isNullable)"), ("required", "\(isRequired)")]
    }
}

extension OutputSpecification: DescribedPart {
    static let noun = "output"

    var facts: [(name: String, value: String)] { [("grain", grain.rawValue), ("nullable", "\(isNullable)")] }
}

extension ParameterSpecification: DescribedPart {
    static let noun = "parameter"

    var facts: [(name: String, value: String)] {
        func text(_ bound: Double?) -> String { bound.map { "\(ParameterValue.number($0))" } ?? "none" }
        return [
            ("type", kind.rawValue), ("default", defaultValue.description), ("minimum", text(minimum)),
            ("maximum", text(maximum)), ("enum", choices.isEmpty ? "none" : choices.joined(separator: ", ")),
            ("meaning", meaning ?? "none"),
        ]
    }
}
