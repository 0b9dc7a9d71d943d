extension ParameterSpecification {
    /// The value that `text` means, as users type it: `0.5`, `-inf`, `pace`, `true`.
    ///
    /// - Throws: `StrategyError` that says what is allowed.
    public func value(from text: String) throws(StrategyError) -> ParameterValue {
        let parsed: ParameterValue? =
            switch kind {
            case .number, .integer: Self.number(from: text).map { .number($0) }
            case .text: .text(text)
            case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
            }
        guard let parsed else { throw .invalidValue(text, for: self) }
        return try checked(parsed)
    }

    /// `value` in the parameter's own type, if it may have it.
    func checked(_ value: ParameterValue) throws(StrategyError) -> ParameterValue {
        switch (kind, value) {
        case (.number, .text("inf")), (.number, .text("-inf")):
            return try checked(.number(value == .text("inf") ? .infinity : -.infinity))
        case (.number, .number(let number)), (.integer, .number(let number)):
            let isWhole = kind == .number || (number.isFinite && number == number.rounded())
            if isWhole, !number.isNaN, number >= minimum ?? number, number <= maximum ?? number { return value }
        case (.text, .text(let text)):
            if choices.isEmpty || choices.contains(where: { $0.bytes == text.bytes }) { return value }
        case (.boolean, .boolean):
            return value
        default:
            break
        }
        throw .invalidValue(value.description, for: self)
    }

    /// Decimal digits, a point and an exponent, or `inf` with a sign: what people write, not all that a parser knows.
    private static func number(from text: String) -> Double? {
        switch text {
        case "inf", "+inf": return .infinity
        case "-inf": return -.infinity
        default:
            guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
            return Double(text).flatMap { $0.isFinite ? $0 : nil }
        }
    }
}
