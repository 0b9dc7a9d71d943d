internal import StrategyABI
internal import StrategyHost

/// Of the parameters.
extension Check {
    static let parameters: [Check] = [
        // What nobody sets has its default.
        .strategy(
            "no-parameters-given", "an empty object of parameters makes an instance", [.create], isEssential: true
        ) { strategy throws(Finding) in
            for json in ["{}", " {\n\t}\r "] { _ = try strategy.instance(json) }
        },

        // If this doesn't go well, nothing does.
        .strategy(
            "ordinary-batch", "an ordinary batch is measured: percentages, weights above zero, rising times",
            [.measure], isEssential: true
        ) { strategy throws(Finding) in
            _ = try strategy.measured(strategy.batch([3, 1, 4]), "an ordinary batch")
        },

        // The host hands every parameter over, those too that nobody set.
        .strategy(
            "explicit-defaults", "the defaults, given by name, are the same as nothing given", [.create, .descriptor]
        ) { strategy throws(Finding) in
            guard !strategy.parameters.isEmpty else { throw .noParameters }
            let batch = strategy.batch([4, 1, 3])
            let bare = try strategy.measured(batch, "an ordinary batch")
            let explicit = try strategy.instance(ParameterText.defaults(of: strategy.parameters)).measure(batch)
            try strategy.requireReproducible()
            try explicit.agrees(with: bare, "with its defaults given by name")
        },

        // A range includes its ends.
        .strategy("minimum-and-maximum", "each number's minimum and maximum are accepted", [.create, .descriptor]) {
            strategy throws(Finding) in
            var hasNone = true
            for parameter in strategy.parameters {
                for bound in [parameter.minimum, parameter.maximum].compactMap(\.self) {
                    hasNone = false
                    _ = try strategy.instance(ParameterText.object(parameter.name, .number(bound)))
                }
            }
            if hasNone { throw .skipped("no parameter has a minimum or maximum") }
        },

        // Each choice is meant.
        .strategy("choices", "each choice of a parameter is accepted, and no other text", [.create, .descriptor]) {
            strategy throws(Finding) in
            let parameters = strategy.parameters.filter { !$0.choices.isEmpty }
            if parameters.isEmpty { throw .skipped("no parameter has choices") }
            for parameter in parameters {
                for choice in parameter.choices {
                    _ = try strategy.instance(ParameterText.object(parameter.name, .text(choice)))
                }
                try strategy.refuses(ParameterText.object(parameter.name, .text("no such choice")))
            }
        },

        // A number out of its range was mistyped.
        .strategy("out-of-range", "a number below its minimum or above its maximum is refused", [.create, .descriptor])
        { strategy throws(Finding) in
            var hasNone = true
            for parameter in strategy.parameters {
                let step = parameter.kind == .integer ? 1 : 0.001
                for outside in [parameter.minimum.map { $0 - step }, parameter.maximum.map { $0 + step }].compactMap(
                    \.self)
                {
                    hasNone = false
                    try strategy.refuses(ParameterText.object(parameter.name, .number(outside)))
                }
            }
            if hasNone { throw .skipped("no parameter has a minimum or maximum") }
        },

        // A text isn't zero.
        .strategy(
            "wrong-parameter-type",
            "a parameter of another type is refused, and a fraction where a whole number is meant",
            [.create, .descriptor]
        ) { strategy throws(Finding) in
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
        },

        // A mistyped name mustn't go unnoticed.
        .strategy("unknown-parameter", "a parameter that the descriptor doesn't name is refused", [.create]) {
            strategy throws(Finding) in
            try strategy.refuses(ParameterText.object("no-such-parameter", .number(1)))
            for parameter in strategy.parameters {
                try strategy.refuses(ParameterText.object("\(parameter.name)s", parameter.defaultValue))
            }
        },

        // What can't be read can't be meant.
        .strategy("malformed-parameters", "what isn't a JSON object is refused", [.create, .text]) {
            strategy throws(Finding) in
            for text in malformedTexts { try strategy.refuses(text) }
            let bytes: [[UInt8]] = [[0], [0xFF, 0xFE], Array("{\"".utf8) + [0xC3, 0x28] + Array("\":1}".utf8)]
            for text in bytes {
                let answer = try strategy.answer(to: text)
                if answer.isOK { throw .failed("parameters that aren't UTF-8 are accepted") }
                if let flaw = answer.flaw() { throw .failed("parameters that aren't UTF-8: \(flaw)") }
            }
        },

        // Text has a length and no NUL.
        .strategy(
            "parameters-by-length", "the parameters are read up to their length, not to a NUL",
            [.text, .textStruct, .create]
        ) { strategy throws(Finding) in
            strategy.subject.step("creating with parameters that no NUL ends")
            _ = try strategy.instance("{}")
            // The same with something behind them that isn't theirs.
            let bytes = Array("{}}".utf8)
            let created = try Answer { error in
                var out: OpaquePointer?
                let status = bytes.withUnsafeBytes { buffer in
                    let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                    return strategy.table.pointee.create(
                        strategy.table, strategy.host.table, corte_text(bytes: start, length: 2), &out, error)
                }
                strategy.table.pointee.destroy(out)
                return status
            }
            try Finding.unless(created.isOK, "what stands behind the parameters is read too: \(created.description)")
        },

        // What isn't an instance mustn't look like one.
        .strategy("failed-create-leaves-null", "a create that fails leaves NULL where the instance would be", [.create])
        { strategy throws(Finding) in
            let (answer, out) = try strategy.create(
                Array("{\"no-such-parameter\":1}".utf8), left: OpaquePointer(bitPattern: 8))
            if answer.isOK { throw .skipped("no parameter is refused") }
            try Finding.unless(out == nil, "a create that fails leaves a pointer")
        },

        // It's what a failed create leaves.
        .strategy("destroy-null", "destroy takes NULL", [.destroy]) { strategy throws(Finding) in
            strategy.subject.step("destroying NULL")
            strategy.table.pointee.destroy(nil)
        },
    ]
}

extension Check {
    private static let malformedTexts = [
        "{", "}", "[]", "1", "null", "\"{}\"", "{}}", "{} {}", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\" 1}",
        "{'a':1}", "{\"a\":1", "{\"a\":\"", "{\"a\":\"\\", "{\"a\":\"\\u12", "{\"a\":1e}", "{\"a\":tru", "<a/>",
    ]
}

extension Strategy {
    /// Throws unless these parameters are refused as such.
    fileprivate func refuses(_ json: String) throws(Finding) {
        subject.step("creating with the parameters \(json)")
        let answer = try answer(to: Array(json.utf8))
        if answer.isOK { throw .failed("the parameters \(json) are accepted") }
        if let flaw = answer.flaw() { throw .failed("the parameters \(json): \(flaw)") }
        try Finding.unless(
            answer.status == CORTE_INVALID_PARAMETER,
            "the parameters \(json) are refused with \(answer.description), not as CORTE_INVALID_PARAMETER")
    }
}
