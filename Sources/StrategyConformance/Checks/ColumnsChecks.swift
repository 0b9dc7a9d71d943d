internal import StrategyABI
internal import StrategyHost

/// Of the columns that a batch has.
extension Check {
    static let columns: [Check] = [
        // The user has to learn which column isn't there.
        .strategy(
            "missing-column", "a required column that isn't there is CORTE_MISSING_COLUMN, and the error names it",
            [.prepare, .schema]
        ) { strategy throws(Finding) in
            let batch = strategy.batch([3])
            let required = strategy.inputs.filter(\.isRequired)
            if required.isEmpty { throw .skipped("no column is required") }
            for input in required {
                var without = batch
                without.columns.removeAll { $0.name == input.name }
                try strategy.refuses(without, naming: input.name, "without column '\(input.name)'")
            }
        },

        // Bits read as doubles are wrong without a sign of it.
        .strategy(
            "wrong-column-type", "a column of another type is CORTE_MISSING_COLUMN, and the error names it",
            [.prepare, .column]
        ) { strategy throws(Finding) in
            let batch = strategy.batch([2])
            let types: [SampleColumn.Values] = [
                .numbers([1, 2]), .integers([1, 2]), .booleans([true, false]), .texts(["a", "b"]), .days([1, 2]),
            ]
            for input in strategy.inputs where input.isRequired {
                let own = batch[input.name]?.abiType
                for values in types {
                    let column = SampleColumn(name: input.name, values: values)
                    guard column.abiType != own else { continue }
                    var other = batch
                    other[input.name] = column
                    try strategy.refuses(
                        other, naming: input.name, "with column '\(input.name)' of type \(column.abiType)")
                }
            }
        },

        // A host may hand over whatever it has.
        .sameColumns(
            "extra-columns", "columns that the descriptor doesn't name, of any type, change nothing",
            [.prepare, .enumerations], \.withExtraColumns),

        // A column is found by its name.
        .sameColumns("column-order", "the order of the columns changes nothing", [.prepare, .batch], \.reordered),

        // A name is the whole name.
        .sameColumns(
            "similar-column-names", "a column whose name starts or ends like an input's is another column",
            [.text, .column], \.withSimilarNames),

        // A column that needn't be there.
        .strategy("optional-columns", "a column that isn't required may be left out", [.prepare, .descriptor]) {
            strategy throws(Finding) in
            let optional = strategy.inputs.filter { !$0.isRequired }
            if optional.isEmpty { throw .skipped("every column is required") }
            var batch = strategy.batch([3, 2])
            for input in optional {
                batch.columns.removeAll { $0.name == input.name }
                _ = try strategy.measured(batch, "without column '\(input.name)', which isn't required")
            }
        },

        // The host prepares again where the columns change.
        .strategy("prepare-again", "an instance prepared anew for other columns measures those", [.prepare]) {
            strategy throws(Finding) in
            try strategy.requireReproducible()
            let batch = strategy.batch([5, 3])
            let other = batch.withExtraColumns
            let instance = try strategy.instance()
            let first = try instance.measured(batch, "an ordinary batch")
            for (again, what) in [(other, "other columns"), (batch, "the first columns")] {
                strategy.subject.step("measuring \(what) after preparing again")
                try instance.measure(again).agrees(with: first, "after preparing again for \(what)")
            }
        },

        // The host keeps pointers into the tables.
        .strategy(
            "tables-stay", "the tables and texts stay as they are while instances come and go", [.buffers, .descriptor]
        ) { strategy throws(Finding) in
            let before = try strategy.texts()
            _ = try strategy.measured(strategy.batch([3, 2]), "an ordinary batch")
            try Finding.unless(try strategy.texts() == before, "the descriptor's texts change once it has measured")
        },
    ]
}

extension Check {
    /// A check that the same values in other company, the batch's columns `changed`, give the same bits.
    private static func sameColumns(
        _ name: String, _ summary: String, _ rules: [Rule],
        _ changed: @escaping @Sendable (SampleBatch) -> SampleBatch
    ) -> Check {
        .strategy(name, summary, rules) { strategy throws(Finding) in
            let batch = strategy.batch([4, 0, 1, 9], missing: 0.2)
            let changed = changed(batch)
            let plain = try strategy.measured(batch, "an ordinary batch")
            let names = changed.columns.map(\.name).joined(separator: ", ")
            strategy.subject.step("measuring the columns \(names)")
            let other = try strategy.instance().measure(changed)
            try strategy.requireReproducible()
            try other.agrees(with: plain, "with the columns \(names)")
        }
    }
}

extension SampleBatch {
    /// With columns before and behind that no descriptor names.
    fileprivate var withExtraColumns: SampleBatch {
        let first: [SampleColumn] = [
            SampleColumn(name: "some-text", values: .texts((0..<rowCount).map { "row \($0), año" })),
            SampleColumn(name: "some-number", values: .numbers([Double](repeating: -.infinity, count: rowCount))),
        ]
        let last: [SampleColumn] = [
            SampleColumn(name: "some-truth", values: .booleans([Bool](repeating: true, count: rowCount))),
            SampleColumn(
                name: "some-integer", values: .integers([Int64](repeating: .min, count: rowCount)),
                presence: [Bool](repeating: false, count: rowCount)),
            SampleColumn(name: "", values: .days([Int32](repeating: .max, count: rowCount))),
        ]
        return SampleBatch(columns: first + columns + last, groupSizes: groupSizes)
    }

    /// With its columns in reverse; a strategy of one column sees another one before it.
    var reordered: SampleBatch {
        let other = SampleColumn(name: "other", values: .numbers([Double](repeating: 1, count: rowCount)))
        return SampleBatch(columns: [other] + columns.reversed(), groupSizes: groupSizes)
    }

    /// With columns before whose names start or end like those of others.
    fileprivate var withSimilarNames: SampleBatch {
        let names = columns.map(\.name).flatMap { ["\($0)s", "\($0.dropLast())", "x\($0)", $0.uppercased()] }
        let similar = names.map { name in
            SampleColumn(name: name, values: .numbers([Double](repeating: 7, count: rowCount)))
        }
        return SampleBatch(columns: similar + columns, groupSizes: groupSizes)
    }
}

extension Strategy {
    /// Throws unless `prepare` says that the column `name` is missing.
    fileprivate func refuses(_ batch: SampleBatch, naming name: String, _ what: String) throws(Finding) {
        subject.step("preparing \(what)")
        let answer = try instance().prepare(batch)
        if answer.isOK { throw .failed("\(what), prepare is fine") }
        if let flaw = answer.flaw() { throw .failed("\(what): \(flaw)") }
        try Finding.unless(
            answer.status == CORTE_MISSING_COLUMN, "\(what), it's refused with \(answer.description)")
        try Finding.unless(answer.column == name, "\(what), the error names column '\(answer.column)'")
    }

    /// The texts of its descriptor, as they are now.
    fileprivate func texts() throws(Finding) -> [String] {
        guard let descriptor = table.pointee.descriptor else { return [] }
        var texts: [String] = []
        for (name, field) in ModuleDescriptor.texts {
            texts.append(try DescriptorReader(descriptor.pointee).text(field, name))
        }
        return texts
    }
}
