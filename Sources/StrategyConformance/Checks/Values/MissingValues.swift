internal import StrategyHost

/// Whatever is missing, the rest is measured.
struct EveryNullPattern: StrategyCheck {
    static let summary = "every pattern of missing values in up to 8 rows is measured, without a NaN"
    static let rules: [Rule] = [.missing, .column]

    func run(on strategy: Strategy) throws(Finding) {
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
    }

    private func check(
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

/// Nothing reported is no error.
struct AllMissing: StrategyCheck {
    static let summary = "a batch whose nullable values are all missing is measured"
    static let rules: [Rule] = [.missing, .measure]

    func run(on strategy: Strategy) throws(Finding) {
        if !strategy.inputs.contains(where: \.isNullable) { throw .skipped("no column is nullable") }
        var maker = strategy.maker()
        let batch = maker.batch([1, 3, 0, 9], missing: 1)
        let measurement = try strategy.measured(batch, "with every nullable value missing")
        if let flaw = measurement.firstNaN { throw .failed("with every nullable value missing, \(flaw)") }
    }
}

/// What stands in a missing element's place is anything.
struct UnreadMissingValues: StrategyCheck {
    static let summary = "what stands where a value is missing changes nothing"
    static let rules: [Rule] = [.missing, .column]

    func run(on strategy: Strategy) throws(Finding) {
        try strategy.requireReproducible()
        let names = strategy.inputs.filter { $0.isNullable && $0.kind == .number }.map(\.name)
        if names.isEmpty { throw .skipped("no column of numbers is nullable") }
        var maker = strategy.maker()
        let batch = maker.batch([6, 2, 5], missing: 0.4)
        let plain = try strategy.measured(batch, "with missing values")
        for garbage in [0, Double.nan, .infinity, -1e308] {
            var other = batch
            for name in names {
                guard let presence = batch[name]?.presence else { continue }
                for row in presence.indices where !presence[row] { other[name]?.numbers[row] = garbage }
            }
            let measurement = try strategy.instance().measure(other)
            if let difference = measurement.difference(from: plain) {
                throw .failed("with \(garbage) where values are missing, \(difference)")
            }
        }
    }
}

/// The two ways to say that nothing is missing.
struct FullBitmap: StrategyCheck {
    static let summary = "a bitmap that says that nothing is missing is the same as none"
    static let rules: [Rule] = [.column]

    func run(on strategy: Strategy) throws(Finding) {
        try strategy.requireReproducible()
        var maker = strategy.maker()
        let batch = maker.batch([5, 8])
        var full = batch
        for index in full.columns.indices {
            full.columns[index].presence = [Bool](repeating: true, count: batch.rowCount)
            full.columns[index].alwaysHasBitmap = true
        }
        let plain = try strategy.measured(batch, "without bitmaps")
        let other = try strategy.instance().measure(full)
        if let difference = other.difference(from: plain) { throw .failed("with full bitmaps, \(difference)") }
    }
}

/// A column that isn't nullable may still lack a value.
struct MissingWhereNotNullable: StrategyCheck {
    static let summary = "a value missing where the column isn't nullable is measured or refused"
    static let rules: [Rule] = [.missing, .measure]

    func run(on strategy: Strategy) throws(Finding) {
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
    }
}
