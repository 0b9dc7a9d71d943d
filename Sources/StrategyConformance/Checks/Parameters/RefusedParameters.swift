internal import StrategyABI
internal import StrategyHost

/// A number out of its range was mistyped.
struct OutOfRange: StrategyCheck {
    static let summary = "a number below its minimum or above its maximum is refused"
    static let rules: [Rule] = [.create, .descriptor]

    func run(on strategy: Strategy) throws(Finding) {
        var hasNone = true
        for parameter in strategy.parameters {
            let step = parameter.kind == .integer ? 1 : 0.001
            for outside in [parameter.minimum.map { $0 - step }, parameter.maximum.map { $0 + step }].compactMap(\.self)
            {
                hasNone = false
                try strategy.refuses(ParameterText.object(parameter.name, .number(outside)))
            }
        }
        if hasNone { throw .skipped("no parameter has a minimum or maximum") }
    }
}

/// A text isn't zero.
struct WrongParameterType: StrategyCheck {
    static let summary = "a parameter of another type is refused, and a fraction where a whole number is meant"
    static let rules: [Rule] = [.create, .descriptor]

    func run(on strategy: Strategy) throws(Finding) {
        guard !strategy.parameters.isEmpty else { throw .noParameters }
        for parameter in strategy.parameters {
            var wrong: [ParameterValue] =
                switch parameter.kind {
                case .number: [.text("a text"), .boolean(true)]
                case .integer: [.text("a text"), .boolean(true), .number((parameter.minimum ?? 0) + 0.5)]
                case .text: [.number(1), .boolean(false)]
                case .boolean: [.number(1), .text("true")]
                }
            if parameter.kind == .number || parameter.kind == .integer { wrong.append(.text("")) }
            for value in wrong { try strategy.refuses(ParameterText.object(parameter.name, value)) }
        }
    }
}

/// A mistyped name mustn't go unnoticed.
struct UnknownParameter: StrategyCheck {
    static let summary = "a parameter that the descriptor doesn't name is refused"
    static let rules: [Rule] = [.create]

    func run(on strategy: Strategy) throws(Finding) {
        try strategy.refuses(ParameterText.object("no-such-parameter", .number(1)))
        for parameter in strategy.parameters {
            try strategy.refuses(ParameterText.object("\(parameter.name)s", parameter.defaultValue))
        }
    }
}

/// What can't be read can't be meant.
struct MalformedParameters: StrategyCheck {
    static let summary = "what isn't a JSON object is refused"
    static let rules: [Rule] = [.create, .text]

    static let texts = [
        "{", "}", "[]", "1", "null", "\"{}\"", "{}}", "{} {}", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\" 1}",
        "{'a':1}", "{\"a\":1", "{\"a\":\"", "{\"a\":\"\\", "{\"a\":\"\\u12", "{\"a\":1e}", "{\"a\":tru", "<a/>",
    ]

    func run(on strategy: Strategy) throws(Finding) {
        for text in Self.texts { try strategy.refuses(text) }
        let bytes: [[UInt8]] = [[0], [0xFF, 0xFE], Array("{\"".utf8) + [0xC3, 0x28] + Array("\":1}".utf8)]
        for text in bytes {
            let (answer, out) = try strategy.create(text)
            if answer.isOK {
                strategy.table.pointee.destroy(out)
                throw .failed("parameters that aren't UTF-8 are accepted")
            }
            if let flaw = answer.flaw() { throw .failed("parameters that aren't UTF-8: \(flaw)") }
        }
    }
}

extension Strategy {
    /// Throws unless these parameters are refused as such.
    func refuses(_ json: String) throws(Finding) {
        subject.step("creating with the parameters \(json)")
        let (answer, out) = try create(Array(json.utf8))
        if answer.isOK {
            table.pointee.destroy(out)
            throw .failed("the parameters \(json) are accepted")
        }
        if let flaw = answer.flaw() { throw .failed("the parameters \(json): \(flaw)") }
        try Finding.unless(
            answer.status == CORTE_INVALID_PARAMETER,
            "the parameters \(json) are refused with \(answer.description), not as CORTE_INVALID_PARAMETER")
    }
}
