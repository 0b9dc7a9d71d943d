internal import StrategyABI
internal import StrategyHost

/// Of the values that come in and go out.
extension Check {
    static let values: [Check] = [
        // What is missing has a cleared bit, and never is a NaN.
        .results("nan-never-valid", "no result is a NaN that isn't marked missing", [.missing]) {
            column throws(Finding) in
            guard let index = column.firstNaN else { return }
            throw .failed("\(column.place(index)) is a NaN that isn't marked missing")
        },

        // Whoever reads the output counts on it.
        .results(
            "complete-outputs", "an output that isn't nullable has every value", [.descriptor, .outputColumn],
            ofComplete: true
        ) { column throws(Finding) in
            guard let index = column.firstMissing else { return }
            throw .failed("\(column.place(index)) is missing, and the output isn't nullable")
        },

        // Whoever counts bits counts them too.
        .results("bits-beyond-the-end", "the validity bits behind an output's last element stay zero", [.outputColumn])
        { column throws(Finding) in
            try Finding.unless(
                column.isTailClear,
                "output '\(column.name)' of \(column.count) elements has a validity bit set behind them"
            )
        },

        // A flag that nobody knows can't be shown.
        .results(
            "known-flags", "flags are bits of version 1.2, or one of the module's own", [.outputColumn, .enumerations]
        ) { column throws(Finding) in
            for (index, flags) in column.flags.enumerated() where flags & ~knownFlags != 0 {
                throw .warned("\(column.place(index)) has unknown flags, 0x\(String(flags & ~knownFlags, radix: 16))")
            }
        },

        // Nothing done, nothing due, no weight: 0/0 is a NaN.
        .specialValues(
            "zero-input", "zeros, targets and weights too, are measured without a NaN or refused", [0, -0.0]),

        // A reduction may be the aim.
        .specialValues("negative-input", "negative numbers are measured without a NaN or refused", [-1, -1e-3, -250]),

        // Amounts in pesos have many digits; their products and sums may have no number.
        .specialValues(
            "huge-input", "numbers as large as there are are measured without a NaN or refused",
            [1e16, 1e154, 1.7e308, -1.7e308, Double.greatestFiniteMagnitude]),

        // The smallest numbers have few digits.
        .specialValues(
            "denormal-input", "the smallest numbers are measured without a NaN or refused",
            [Double.leastNonzeroMagnitude, -Double.leastNonzeroMagnitude, .leastNormalMagnitude]),

        // Infinity less infinity is a NaN.
        .specialValues(
            "infinite-input", "infinite numbers are measured without a NaN or refused",
            [Double.infinity, -Double.infinity]),

        // A NaN isn't a missing value: no host should hand one over, and none may pass on.
        .specialValues(
            "nan-input", "a NaN is refused, or leaves no NaN",
            [Double.nan, -Double.nan, Double(nan: 1, signaling: true)]),

        // Among a million rows the user has to find the one at fault.
        .strategy(
            "refusal-names-the-row", "a value that can't be measured is CORTE_INVALID_DATA, with its row and column",
            [.measure, .error]
        ) { strategy throws(Finding) in
            let batch = strategy.batch([3, 4, 2])
            var isRefused = false
            for input in strategy.inputs where input.kind == .number {
                for row in [0, 5, 8] {
                    var strange = batch
                    strange[input.name]?.numbers[row] = .nan
                    let answer = try strategy.instance().measure(strange).answer
                    guard !answer.isOK else { continue }
                    isRefused = true
                    let what = "NaN in row \(row) of column '\(input.name)'"
                    try Finding.unless(
                        answer.status == CORTE_INVALID_DATA, "\(what) is refused with \(answer.description)")
                    try Finding.unless(answer.error.row == row, "\(what): the error names row \(answer.error.row)")
                    try Finding.unless(
                        answer.column == input.name, "\(what): the error names column '\(answer.column)'")
                }
            }
            if !isRefused { throw .skipped("it refuses no NaN") }
        },

        // Whatever is missing, the rest is measured.
        .strategy(
            "every-null-pattern", "every pattern of missing values in up to 8 rows is measured, without a NaN",
            [.missing, .column]
        ) { strategy throws(Finding) in
            let nullable = strategy.inputs.filter(\.isNullable).map(\.name)
            if nullable.isEmpty { throw .skipped("no column is nullable") }
            var maker = strategy.maker()
            let sets = [nullable] + (nullable.count > 1 ? nullable.map { [$0] } : [])
            let instance = try strategy.instance()
            for count in 1...8 {
                let batch = maker.batch([count])
                for names in sets {
                    for pattern in 0..<(1 << count) {
                        var holed = batch
                        let presence = (0..<count).map { pattern >> $0 & 1 == 1 }
                        for name in names { holed[name]?.presence = presence }
                        try check(instance, holed, pattern, names, strategy)
                    }
                }
            }
        },

        // Nothing reported is no error.
        .strategy("all-missing", "a batch whose nullable values are all missing is measured", [.missing, .measure]) {
            strategy throws(Finding) in
            if !strategy.inputs.contains(where: \.isNullable) { throw .skipped("no column is nullable") }
            let batch = strategy.batch([1, 3, 0, 9], missing: 1)
            let measurement = try strategy.measured(batch, "with every nullable value missing")
            if let flaw = measurement.firstNaN { throw .failed("with every nullable value missing, \(flaw)") }
        },

        // What stands in a missing element's place is anything.
        .strategy("unread-missing-values", "what stands where a value is missing changes nothing", [.missing, .column])
        { strategy throws(Finding) in
            try strategy.requireReproducible()
            let names = strategy.inputs.filter { $0.isNullable && $0.kind == .number }.map(\.name)
            if names.isEmpty { throw .skipped("no column of numbers is nullable") }
            let batch = strategy.batch([6, 2, 5], missing: 0.4)
            let plain = try strategy.measured(batch, "with missing values")
            for garbage in [0, Double.nan, .infinity, -1e308] {
                var other = batch
                for name in names {
                    guard let presence = batch[name]?.presence else { continue }
                    for row in presence.indices where !presence[row] { other[name]?.numbers[row] = garbage }
                }
                try strategy.instance().measure(other).agrees(with: plain, "with \(garbage) where values are missing")
            }
        },

        // The two ways to say that nothing is missing.
        .strategy("full-bitmap", "a bitmap that says that nothing is missing is the same as none", [.column]) {
            strategy throws(Finding) in
            try strategy.requireReproducible()
            let batch = strategy.batch([5, 8])
            var full = batch
            for index in full.columns.indices {
                full.columns[index].presence = [Bool](repeating: true, count: batch.rowCount)
                full.columns[index].alwaysHasBitmap = true
            }
            let plain = try strategy.measured(batch, "without bitmaps")
            try strategy.instance().measure(full).agrees(with: plain, "with full bitmaps")
        },

        // A column that isn't nullable may still lack a value.
        .strategy(
            "missing-where-not-nullable", "a value missing where the column isn't nullable is measured or refused",
            [.missing, .measure]
        ) { strategy throws(Finding) in
            let complete = strategy.inputs.filter { !$0.isNullable }
            if complete.isEmpty { throw .skipped("every column is nullable") }
            var maker = strategy.maker()
            for input in complete {
                for places in [[0], [4], Array(0..<5)] {
                    var batch = maker.batch([2, 3])
                    batch[input.name]?.presence = (0..<5).map { !places.contains($0) }
                    let what = "column '\(input.name)' without rows \(places)"
                    strategy.subject.step("measuring \(what)")
                    _ = try strategy.instance().measuredOrRefused(batch, what)
                }
            }
        },
    ]
}

extension Check {
    /// A check of what is written for ordinary batches of several sizes, with none, some and many values missing.
    ///
    /// - Parameters:
    ///   - ofComplete: whether it's about those outputs alone that aren't nullable.
    ///   - check: throws where a measured column isn't as it should be.
    private static func results(
        _ name: String, _ summary: String, _ rules: [Rule], ofComplete: Bool = false,
        _ check: @escaping @Sendable (MeasuredColumn) throws(Finding) -> Void
    ) -> Check {
        .strategy(name, summary, rules) { strategy throws(Finding) in
            let names = Set(strategy.outputs.filter { !ofComplete || !$0.isNullable }.map(\.name))
            if names.isEmpty { throw .skipped("every output is nullable") }
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

    private static let knownFlags = UInt32((CORTE_FLAG_NO_START << 1) - 1) | 0xFF00_0000

    /// A check of what a strategy makes of strange numbers: it measures them, or refuses them with a reason. What it
    /// must not do is give a NaN.
    private static func specialValues(_ name: String, _ summary: String, _ values: [Double]) -> Check {
        .strategy(name, summary, [.missing, .measure]) { strategy throws(Finding) in
            let numeric = strategy.inputs.filter { $0.kind == .number }
            if numeric.isEmpty { throw .skipped("no column is of numbers") }
            let batch = strategy.batch([3, 1, 4])
            for input in numeric {
                for value in values {
                    for places in [[1], [3], Array(4..<8), Array(0..<8)] {
                        var strange = batch
                        for place in places { strange[input.name]?.numbers[place] = value }
                        let what = "\(value) in column '\(input.name)', rows \(places)"
                        strategy.subject.step("measuring \(what)")
                        _ = try strategy.instance().measuredOrRefused(strange, what)
                    }
                }
            }
        }
    }

    private static func check(
        _ instance: Instance, _ batch: SampleBatch, _ pattern: Int, _ names: [String], _ strategy: Strategy
    ) throws(Finding) {
        let bits = String(pattern, radix: 2)
        let zeros = String(repeating: "0", count: batch.rowCount - bits.count)
        let what = "\(batch.size) with validity \(zeros)\(bits) in \(names.joined(separator: ", "))"
        strategy.subject.step("measuring \(what)")
        let measurement = try instance.measure(batch)
        guard measurement.answer.isOK else { throw .failed("\(what): \(measurement.answer.description)") }
        if let flaw = measurement.firstNaN { throw .failed("\(what): \(flaw)") }
    }
}
