internal import StrategyABI
internal import StrategyHost

extension Strategy {
    /// The answers of calls that are likely to fail, and the number of rows that they were about.
    fileprivate func failures() throws(Finding) -> [(answer: Answer, rows: Int)] {
        var answers: [(Answer, Int)] = []
        for json in ["{\"no-such-parameter\":1}", "{", ""] {
            subject.step("creating with the parameters '\(json)'")
            let made = try create(Array(json.utf8))
            if made.answer.isOK { table.pointee.destroy(made.out) }
            answers.append((made.answer, 0))
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

/// A user reads what is wrong, not a number.
struct ErrorTexts: StrategyCheck {
    static let summary = "a failure comes with a message: UTF-8, ending in NUL, with a row of the batch or -1"
    static let rules: [Rule] = [.error, .text, .nothingCrosses]

    func run(on strategy: Strategy) throws(Finding) {
        for (answer, rows) in try strategy.failures() {
            guard let flaw = answer.flaw(rowCount: rows) else { continue }
            throw .failed(flaw)
        }
    }
}

/// The host decides by it what to do.
struct KnownStatus: StrategyCheck {
    static let summary = "every status is one of version 1.0"
    static let rules: [Rule] = [.enumerations, .nothingCrosses]

    func run(on strategy: Strategy) throws(Finding) {
        for status in try strategy.failures().map(\.answer.status) {
            try Finding.unless(
                (0...Int32(CORTE_INTERNAL)).contains(status), "the status \(status) isn't one of corte_status")
        }
    }
}

/// Nobody writes beyond what the other side stated.
struct ErrorWithinItsSize: StrategyCheck {
    static let summary = "an error that states fewer bytes isn't written beyond them"
    static let rules: [Rule] = [.structSize, .error]

    func run(on strategy: Strategy) throws(Finding) {
        for size in [16, 144] {
            strategy.subject.step("failing with an error of \(size) bytes")
            let made = try strategy.create(Array("{\"no-such-parameter\":1}".utf8), errorSize: size)
            if made.answer.isOK { strategy.table.pointee.destroy(made.out) }
            _ = try strategy.instance().prepare(SampleBatch(columns: [], groupSizes: []), errorSize: size)
        }
    }
}
