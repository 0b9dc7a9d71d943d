internal import StrategyABI
internal import StrategyHost

/// The user has to learn which column isn't there.
struct MissingColumn: StrategyCheck {
    static let summary = "a required column that isn't there is CORTE_MISSING_COLUMN, and the error names it"
    static let rules: [Rule] = [.prepare, .schema]

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        let batch = maker.batch([3])
        let required = strategy.inputs.filter(\.isRequired)
        if required.isEmpty { throw .skipped("no column is required") }
        for input in required {
            var without = batch
            without.columns.removeAll { $0.name == input.name }
            try strategy.refuses(without, naming: input.name, "without column '\(input.name)'")
        }
    }
}

/// Bits read as doubles are wrong without a sign of it.
struct WrongColumnType: StrategyCheck {
    static let summary = "a column of another type is CORTE_MISSING_COLUMN, and the error names it"
    static let rules: [Rule] = [.prepare, .column]

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        let batch = maker.batch([2])
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
}
