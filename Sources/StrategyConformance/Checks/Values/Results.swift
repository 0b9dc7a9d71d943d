internal import StrategyABI
internal import StrategyHost

/// If this doesn't go well, nothing does.
struct OrdinaryBatch: StrategyCheck {
    static let summary = "an ordinary batch is measured: percentages, weights above zero, rising times"
    static let rules: [Rule] = [.measure]
    static let isEssential = true

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        _ = try strategy.measured(maker.batch([3, 1, 4]), "an ordinary batch")
    }
}

/// A check of what is written for ordinary batches of several sizes.
protocol ResultCheck: StrategyCheck {
    /// Throws where a measured column isn't as it should be.
    func check(_ column: MeasuredColumn) throws(Finding)
}

extension ResultCheck {
    func run(on strategy: Strategy) throws(Finding) { try checkAll(strategy, strategy.outputs) }

    /// Checks some outputs of batches with none, some and many values missing.
    fileprivate func checkAll(_ strategy: Strategy, _ outputs: [OutputSpecification]) throws(Finding) {
        let names = Set(outputs.map(\.name))
        var maker = strategy.maker()
        for probability in [0, 0.1, 0.7] {
            for sizes in [[3, 1, 4], [1], [0], [9, 0, 2], [1, 1, 1, 1, 1, 1, 1, 1, 1]] {
                let batch = maker.batch(sizes, missing: probability)
                let measurement = try strategy.measured(batch, "groups of \(sizes) rows")
                for column in measurement.outputs where names.contains(column.name) { try check(column) }
            }
        }
    }
}

/// What is missing has a cleared bit, and never is a NaN.
struct NanNeverValid: ResultCheck {
    static let summary = "no result is a NaN that isn't marked missing"
    static let rules: [Rule] = [.missing]

    func check(_ column: MeasuredColumn) throws(Finding) {
        guard let index = column.firstNaN else { return }
        throw .failed("\(column.place(index)) is a NaN that isn't marked missing")
    }
}

/// Whoever reads the output counts on it.
struct CompleteOutputs: ResultCheck {
    static let summary = "an output that isn't nullable has every value"
    static let rules: [Rule] = [.descriptor, .outputColumn]

    func run(on strategy: Strategy) throws(Finding) {
        let complete = strategy.outputs.filter { !$0.isNullable }
        if complete.isEmpty { throw .skipped("every output is nullable") }
        try checkAll(strategy, complete)
    }

    func check(_ column: MeasuredColumn) throws(Finding) {
        guard let index = column.firstMissing else { return }
        throw .failed("\(column.place(index)) is missing, and the output isn't nullable")
    }
}

/// Whoever counts bits counts them too.
struct BitsBeyondTheEnd: ResultCheck {
    static let summary = "the validity bits behind an output's last element stay zero"
    static let rules: [Rule] = [.outputColumn]

    func check(_ column: MeasuredColumn) throws(Finding) {
        try Finding.unless(
            column.isTailClear, "output '\(column.name)' of \(column.count) elements has a validity bit set behind them"
        )
    }
}

/// A flag that nobody knows can't be shown.
struct KnownFlags: ResultCheck {
    static let summary = "flags are bits of version 1.0, or one of the module's own"
    static let rules: [Rule] = [.outputColumn, .enumerations]

    private static let known = UInt32((CORTE_FLAG_OUTLIER << 1) - 1) | 0xFF00_0000

    func check(_ column: MeasuredColumn) throws(Finding) {
        for (index, flags) in column.flags.enumerated() where flags & ~Self.known != 0 {
            throw .warned("\(column.place(index)) has unknown flags, 0x\(String(flags & ~Self.known, radix: 16))")
        }
    }
}
