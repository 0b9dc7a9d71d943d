/// What lies beside a column may be another process' or nobody's.
struct ReadsWithinInputs: StrategyCheck {
    static let summary = "nothing is read before or behind the columns, their bitmaps and the group offsets"
    static let rules: [Rule] = [.batch, .column, .measure]

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        for sizes in [[1], [7], [8], [9], [3, 0, 6], [64], [511], [512], [513]] {
            let batch = maker.batch(sizes, missing: 0.3)
            for edge in GuardedMemory.Edge.allCases {
                strategy.subject.step(
                    "measuring \(batch.size) with inputs that \(edge == .end ? "end" : "start") at a guarded page")
                _ = try strategy.instance().measure(batch, at: edge)
            }
        }
    }
}

/// The same columns go to the next strategy.
struct InputsUntouched: StrategyCheck {
    static let summary = "the input columns are left as they are, and aren't written even with the same"
    static let rules: [Rule] = [.measure, .buffers]

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        for sizes in [[5, 1, 3], [40]] {
            let batch = maker.batch(sizes, missing: 0.2)
            let measurement = try strategy.instance().measure(batch, isWatched: true)
            if let column = measurement.changedInput { throw .failed("it changes the input column '\(column)'") }
            strategy.subject.step("measuring \(batch.size) that can't be written")
            _ = try strategy.instance().measure(batch, isReadOnly: true)
        }
    }
}

/// Tables of structs are arrays of pointers, so that their elements may grow.
struct SeparateStructs: StrategyCheck {
    static let summary = "columns are reached by their pointers, wherever their structs lie"
    static let rules: [Rule] = [.structSize, .schema, .column]

    func run(on strategy: Strategy) throws(Finding) {
        // Every batch is laid out so; here it's the only thing that's asked, with columns enough to lose one's way in.
        var maker = strategy.maker()
        let batch = ColumnOrder().changed(maker.batch([2, 3]))
        strategy.subject.step("measuring columns whose structs don't lie in a row")
        _ = try strategy.measured(batch, "columns whose structs don't lie in a row")
    }
}

/// The host's memory is gone when a call returns.
struct KeepsNoPointer: StrategyCheck {
    static let summary = "no pointer into the parameters, schema, batch or outputs is used after its call"
    static let rules: [Rule] = [.buffers, .create, .prepare, .measure]

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        let json = ParameterText.defaults(of: strategy.parameters)
        let instance = try strategy.instance(json)
        for sizes in [[2000], [3, 4], [1], [5000]] {
            let batch = maker.batch(sizes, missing: 0.1)
            strategy.subject.step("measuring after the memory of the calls before is gone")
            _ = try instance.measured(batch, "an ordinary batch")
        }
        strategy.subject.step("destroying after the memory of the calls before is gone")
    }
}
