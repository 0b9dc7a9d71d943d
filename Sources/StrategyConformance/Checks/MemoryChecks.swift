internal import StrategyABI
internal import StrategyHost

/// Of the memory that a module reads, writes and takes.
extension Check {
    static let memory: [Check] = [
        // A byte too far belongs to somebody else.
        .strategy(
            "writes-within-capacity", "nothing is written before, behind or beside the output columns",
            [.outputColumn, .output, .buffers]
        ) { strategy throws(Finding) in
            var maker = strategy.maker()
            for sizes in [[1], [7], [8], [3, 0, 6], [64, 1], [0], [600]] {
                let batch = maker.batch(sizes, missing: 0.1)
                for edge in GuardedMemory.Edge.allCases {
                    strategy.subject.step(
                        "measuring \(batch.size) with outputs that \(edge == .end ? "end" : "start") at a guarded page")
                    let measurement = try strategy.instance().measure(batch, at: edge)
                    if let damage = measurement.damage { throw .failed(damage) }
                }
            }
        },

        // What lies beside a column may be another process' or nobody's.
        .strategy(
            "reads-within-inputs", "nothing is read before or behind the columns, their bitmaps and the group offsets",
            [.batch, .column, .measure]
        ) { strategy throws(Finding) in
            var maker = strategy.maker()
            for sizes in [[1], [7], [8], [9], [3, 0, 6], [64], [511], [512], [513]] {
                let batch = maker.batch(sizes, missing: 0.3)
                for edge in GuardedMemory.Edge.allCases {
                    strategy.subject.step(
                        "measuring \(batch.size) with inputs that \(edge == .end ? "end" : "start") at a guarded page")
                    _ = try strategy.instance().measure(batch, at: edge)
                }
            }
        },

        // The same columns go to the next strategy.
        .strategy(
            "inputs-untouched", "the input columns are left as they are, and aren't written even with the same",
            [.measure, .buffers]
        ) { strategy throws(Finding) in
            var maker = strategy.maker()
            for sizes in [[5, 1, 3], [40]] {
                let batch = maker.batch(sizes, missing: 0.2)
                let measurement = try strategy.instance().measure(batch, isWatched: true)
                if let column = measurement.changedInput { throw .failed("it changes the input column '\(column)'") }
                strategy.subject.step("measuring \(batch.size) that can't be written")
                _ = try strategy.instance().measure(batch, isReadOnly: true)
            }
        },

        // Tables of structs are arrays of pointers, so that their elements may grow.
        .strategy(
            "separate-structs", "columns are reached by their pointers, wherever their structs lie",
            [.structSize, .schema, .column]
        ) { strategy throws(Finding) in
            // Every batch is laid out so; here it's the only thing that's asked, with columns enough to lose one's way in.
            let batch = strategy.batch([2, 3]).reordered
            strategy.subject.step("measuring columns whose structs don't lie in a row")
            _ = try strategy.measured(batch, "columns whose structs don't lie in a row")
        },

        // The host's memory is gone when a call returns.
        .strategy(
            "keeps-no-pointer", "no pointer into the parameters, schema, batch or outputs is used after its call",
            [.buffers, .create, .prepare, .measure]
        ) { strategy throws(Finding) in
            var maker = strategy.maker()
            let json = ParameterText.defaults(of: strategy.parameters)
            let instance = try strategy.instance(json)
            for sizes in [[2000], [3, 4], [1], [5000]] {
                let batch = maker.batch(sizes, missing: 0.1)
                strategy.subject.step("measuring after the memory of the calls before is gone")
                _ = try instance.measured(batch, "an ordinary batch")
            }
            strategy.subject.step("destroying after the memory of the calls before is gone")
        },

        // A user reads what is wrong, not a number.
        .strategy(
            "error-texts", "a failure comes with a message: UTF-8, ending in NUL, with a row of the batch or -1",
            [.error, .text, .nothingCrosses]
        ) { strategy throws(Finding) in
            for (answer, rows) in try strategy.failures() {
                guard let flaw = answer.flaw(rowCount: rows) else { continue }
                throw .failed(flaw)
            }
        },

        // The host decides by it what to do.
        .strategy("known-status", "every status is one of version 1.0", [.enumerations, .nothingCrosses]) {
            strategy throws(Finding) in
            for status in try strategy.failures().map(\.answer.status) {
                try Finding.unless(
                    (0...Int32(CORTE_INTERNAL)).contains(status), "the status \(status) isn't one of corte_status")
            }
        },

        // Nobody writes beyond what the other side stated.
        .strategy(
            "error-within-its-size", "an error that states fewer bytes isn't written beyond them",
            [.structSize, .error]
        ) { strategy throws(Finding) in
            for size in [16, 144] {
                strategy.subject.step("failing with an error of \(size) bytes")
                _ = try strategy.answer(to: Array("{\"no-such-parameter\":1}".utf8), errorSize: size)
                _ = try strategy.instance().prepare(SampleBatch(columns: [], groupSizes: []), errorSize: size)
            }
        },

        // A study makes an instance for each combination of parameters.
        .strategy(
            "no-growth-by-instances", "10,000 instances made and destroyed leave nothing behind", [.create, .destroy]
        ) { strategy throws(Finding) in
            try growth("creating and destroying", times: 10_000, of: strategy.subject) { () throws(Finding) in
                _ = try strategy.instance()
            }
        },

        // A mistyped parameter in a service's request.
        .strategy("no-growth-by-refusals", "10,000 refused creates leave nothing behind", [.create, .error]) {
            strategy throws(Finding) in
            let json = Array("{\"no-such-parameter\":1}".utf8)
            try growth("failing to create", times: 10_000, of: strategy.subject) { () throws(Finding) in
                _ = try strategy.answer(to: json)
            }
        },

        // A long matrix is many batches.
        .strategy(
            "no-growth-by-batches", "1,000 batches measured and as many refused leave nothing behind",
            [.measure, .prepare]
        ) { strategy throws(Finding) in
            let batch = strategy.batch([3, 2])
            var strange = batch
            if let input = strategy.inputs.first(where: { $0.kind == .number }) {
                strange[input.name]?.numbers[1] = .nan
            }
            let instance = try strategy.instance()
            try growth("measuring", times: 1_000, of: strategy.subject) { () throws(Finding) in
                _ = try instance.measure(batch)
                _ = try instance.measure(strange)
            }
        },
    ]
}

extension Check {
    /// What the system's allocator may map once and for all, in bytes.
    private static let slack = 8 << 20

    /// Throws when doing it `times` times leaves something behind each time.
    private static func growth(
        _ what: String, times: Int, of subject: Subject, _ body: () throws(Finding) -> Void
    ) throws(Finding) {
        subject.step("\(what) \(times) times")
        // What is made once stays; so do the allocator's own tables.
        for _ in 0..<(times / 10) { try body() }
        let (allocated, mapped) = (ProcessFacts.allocated, ProcessFacts.mapped)
        for _ in 0..<times { try body() }
        let left = max(ProcessFacts.allocated - allocated, ProcessFacts.mapped - mapped - slack)
        // The smallest piece that the C library gives out has 32 bytes.
        try Finding.unless(left < 16 * times, "\(what) \(times) times leaves \(left / 1024) KiB behind")
    }
}

extension Strategy {
    /// The answers of calls that are likely to fail, and the number of rows that they were about.
    fileprivate func failures() throws(Finding) -> [(answer: Answer, rows: Int)] {
        var answers: [(Answer, Int)] = []
        for json in ["{\"no-such-parameter\":1}", "{", ""] {
            subject.step("creating with the parameters '\(json)'")
            answers.append((try answer(to: Array(json.utf8)), 0))
        }
        subject.step("preparing without columns")
        answers.append((try instance().prepare(SampleBatch(columns: [], groupSizes: [])), 0))
        var maker = maker()
        let batch = maker.batch([2, 3])
        for input in inputs where input.kind == .number {
            for value in [Double.nan, .infinity, -1] {
                var strange = batch
                strange[input.name]?.numbers[4] = value
                subject.step("measuring \(value) in column '\(input.name)'")
                answers.append((try instance().measure(strange).answer, batch.rowCount))
            }
        }
        return answers
    }
}
