internal import StrategyABI
internal import StrategyHost

/// Whether something done many times leaves memory behind.
private enum Growth {
    /// What the system's allocator may map once and for all, in bytes.
    private static let slack = 8 << 20

    /// Throws when doing it `times` times leaves something behind each time.
    static func check(
        _ what: String, times: Int, of subject: Subject, _ body: () throws(Finding) -> Void
    ) throws(Finding) {
        subject.step("\(what) \(times) times")
        // What is made once stays; so do the allocator's own tables.
        for _ in 0..<(times / 10) { try body() }
        let (allocated, mapped) = (ProcessFacts.allocated, ProcessFacts.mapped)
        for _ in 0..<times { try body() }
        let growth = max(ProcessFacts.allocated - allocated, ProcessFacts.mapped - mapped - slack)
        // The smallest piece that the C library gives out has 32 bytes.
        try Finding.unless(growth < 16 * times, "\(what) \(times) times leaves \(growth / 1024) KiB behind")
    }
}

/// A study makes an instance for each combination of parameters.
struct NoGrowthByInstances: StrategyCheck {
    static let summary = "10,000 instances made and destroyed leave nothing behind"
    static let rules: [Rule] = [.create, .destroy]

    func run(on strategy: Strategy) throws(Finding) {
        try Growth.check("creating and destroying", times: 10_000, of: strategy.subject) { () throws(Finding) in
            _ = try strategy.instance()
        }
    }
}

/// A mistyped parameter in a service's request.
struct NoGrowthByRefusals: StrategyCheck {
    static let summary = "10,000 refused creates leave nothing behind"
    static let rules: [Rule] = [.create, .error]

    func run(on strategy: Strategy) throws(Finding) {
        let json = Array("{\"no-such-parameter\":1}".utf8)
        try Growth.check("failing to create", times: 10_000, of: strategy.subject) { () throws(Finding) in
            let made = try strategy.create(json)
            if made.answer.isOK { strategy.table.pointee.destroy(made.out) }
        }
    }
}

/// A long matrix is many batches.
struct NoGrowthByBatches: StrategyCheck {
    static let summary = "1,000 batches measured and as many refused leave nothing behind"
    static let rules: [Rule] = [.measure, .prepare]

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        let batch = maker.batch([3, 2])
        var strange = batch
        if let input = strategy.inputs.first(where: { $0.kind == .number }) { strange[input.name]?.numbers[1] = .nan }
        let instance = try strategy.instance()
        try Growth.check("measuring", times: 1_000, of: strategy.subject) { () throws(Finding) in
            _ = try instance.measure(batch)
            _ = try instance.measure(strange)
        }
    }
}
