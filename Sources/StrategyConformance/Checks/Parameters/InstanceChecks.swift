internal import StrategyABI

/// What isn't an instance mustn't look like one.
struct FailedCreateLeavesNull: StrategyCheck {
    static let summary = "a create that fails leaves NULL where the instance would be"
    static let rules: [Rule] = [.create]

    func run(on strategy: Strategy) throws(Finding) {
        let (answer, out) = try strategy.create(
            Array("{\"no-such-parameter\":1}".utf8), left: OpaquePointer(bitPattern: 8))
        if answer.isOK { throw .skipped("no parameter is refused") }
        try Finding.unless(out == nil, "a create that fails leaves a pointer")
    }
}

/// It's what a failed create leaves.
struct DestroyNull: StrategyCheck {
    static let summary = "destroy takes NULL"
    static let rules: [Rule] = [.destroy]

    func run(on strategy: Strategy) throws(Finding) {
        strategy.subject.step("destroying NULL")
        strategy.table.pointee.destroy(nil)
    }
}

/// Text has a length and no NUL.
struct ParametersByLength: StrategyCheck {
    static let summary = "the parameters are read up to their length, not to a NUL"
    static let rules: [Rule] = [.text, .textStruct, .create]

    func run(on strategy: Strategy) throws(Finding) {
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
    }
}
