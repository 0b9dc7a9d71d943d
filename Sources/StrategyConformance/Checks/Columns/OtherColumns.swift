internal import StrategyHost

/// A check that the same values in other company give the same bits.
protocol SameColumnsCheck: StrategyCheck {
    /// The batch with its columns in another setting.
    func changed(_ batch: SampleBatch) -> SampleBatch
}

extension SameColumnsCheck {
    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        let batch = maker.batch([4, 0, 1, 9], missing: 0.2)
        let changed = changed(batch)
        let plain = try strategy.measured(batch, "an ordinary batch")
        strategy.subject.step("measuring the columns \(changed.columns.map(\.name).joined(separator: ", "))")
        let other = try strategy.instance().measure(changed)
        try strategy.requireReproducible()
        if let difference = other.difference(from: plain) {
            throw .failed(
                "with the columns \(changed.columns.map(\.name).joined(separator: ", ")), \(difference)")
        }
    }
}

/// A host may hand over whatever it has.
struct ExtraColumns: SameColumnsCheck {
    static let summary = "columns that the descriptor doesn't name, of any type, change nothing"
    static let rules: [Rule] = [.prepare, .enumerations]

    func changed(_ batch: SampleBatch) -> SampleBatch {
        var batch = batch
        let count = batch.rowCount
        let first: [SampleColumn] = [
            SampleColumn(name: "some-text", values: .texts((0..<count).map { "row \($0), año" })),
            SampleColumn(name: "some-number", values: .numbers([Double](repeating: -.infinity, count: count))),
        ]
        let last: [SampleColumn] = [
            SampleColumn(name: "some-truth", values: .booleans([Bool](repeating: true, count: count))),
            SampleColumn(
                name: "some-integer", values: .integers([Int64](repeating: .min, count: count)),
                presence: [Bool](repeating: false, count: count)),
            SampleColumn(name: "", values: .days([Int32](repeating: .max, count: count))),
        ]
        batch.columns = first + batch.columns + last
        return batch
    }
}

/// A column is found by its name.
struct ColumnOrder: SameColumnsCheck {
    static let summary = "the order of the columns changes nothing"
    static let rules: [Rule] = [.prepare, .batch]

    func changed(_ batch: SampleBatch) -> SampleBatch {
        // A strategy of one column sees another one before it.
        let other = SampleColumn(name: "other", values: .numbers([Double](repeating: 1, count: batch.rowCount)))
        return SampleBatch(columns: [other] + batch.columns.reversed(), groupSizes: batch.groupSizes)
    }
}

/// A name is the whole name.
struct SimilarColumnNames: SameColumnsCheck {
    static let summary = "a column whose name starts or ends like an input's is another column"
    static let rules: [Rule] = [.text, .column]

    func changed(_ batch: SampleBatch) -> SampleBatch {
        var similar: [SampleColumn] = []
        for name in batch.columns.map(\.name) {
            for other in ["\(name)s", "\(name.dropLast())", "x\(name)", name.uppercased()] {
                similar.append(
                    SampleColumn(name: other, values: .numbers([Double](repeating: 7, count: batch.rowCount))))
            }
        }
        return SampleBatch(columns: similar + batch.columns, groupSizes: batch.groupSizes)
    }
}

/// A column that needn't be there.
struct OptionalColumns: StrategyCheck {
    static let summary = "a column that isn't required may be left out"
    static let rules: [Rule] = [.prepare, .descriptor]

    func run(on strategy: Strategy) throws(Finding) {
        let optional = strategy.inputs.filter { !$0.isRequired }
        if optional.isEmpty { throw .skipped("every column is required") }
        var maker = strategy.maker()
        var batch = maker.batch([3, 2])
        for input in optional {
            batch.columns.removeAll { $0.name == input.name }
            _ = try strategy.measured(batch, "without column '\(input.name)', which isn't required")
        }
    }
}

/// The host prepares again where the columns change.
struct PrepareAgain: StrategyCheck {
    static let summary = "an instance prepared anew for other columns measures those"
    static let rules: [Rule] = [.prepare]

    func run(on strategy: Strategy) throws(Finding) {
        try strategy.requireReproducible()
        var maker = strategy.maker()
        let batch = maker.batch([5, 3])
        let other = ExtraColumns().changed(batch)
        let instance = try strategy.instance()
        let first = try instance.measured(batch, "an ordinary batch")
        for (again, what) in [(other, "other columns"), (batch, "the first columns")] {
            strategy.subject.step("measuring \(what) after preparing again")
            let measurement = try instance.measure(again)
            if let difference = measurement.difference(from: first) {
                throw .failed("after preparing again for \(what), \(difference)")
            }
        }
    }
}
