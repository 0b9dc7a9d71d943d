internal import Glibc
internal import StrategyABI
internal import StrategyHost

/// A check that something that shouldn't matter doesn't.
protocol SameBitsCheck: StrategyCheck {
    /// What is done between the two measurements, in words after which a difference makes sense.
    static var change: String { get }
    /// Measures `batch` once more, after what shouldn't matter.
    func again(_ batch: SampleBatch, by instance: Instance, of strategy: Strategy) throws(Finding) -> Measurement
}

extension SameBitsCheck {
    static var rules: [Rule] { [.sameBits] }

    func run(on strategy: Strategy) throws(Finding) {
        try strategy.requireReproducible()
        var maker = strategy.maker()
        let batch = maker.batch([5, 1, 0, 12, 3], missing: 0.2)
        let instance = try strategy.instance()
        let first = try instance.measured(batch, "an ordinary batch")
        strategy.subject.step("measuring \(Self.change)")
        let second = try again(batch, by: instance, of: strategy)
        if let difference = second.difference(from: first) { throw .failed("\(Self.change), \(difference)") }
    }
}

/// The first thing that makes a number traceable.
struct SameInputSameBits: SameBitsCheck {
    static let summary = "the same batch twice gives the same bits"
    static let change = "the second time"

    func again(_ batch: SampleBatch, by instance: Instance, of strategy: Strategy) throws(Finding) -> Measurement {
        try instance.measure(batch)
    }
}

/// Every thread of the host has its own.
struct SecondInstance: SameBitsCheck {
    static let summary = "another instance gives the same bits"
    static let change = "by another instance"

    func again(_ batch: SampleBatch, by instance: Instance, of strategy: Strategy) throws(Finding) -> Measurement {
        try strategy.instance().measure(batch)
    }
}

/// Which batch comes before which is chance.
struct BatchesBetween: SameBitsCheck {
    static let summary = "other batches measured in between change nothing"
    static let change = "after other batches"

    func again(_ batch: SampleBatch, by instance: Instance, of strategy: Strategy) throws(Finding) -> Measurement {
        var maker = strategy.maker(1)
        for sizes in [[2], [0], [30, 1], [1, 1, 1, 1, 1, 1]] {
            _ = try instance.measured(maker.batch(sizes, missing: 0.3), "groups of \(sizes) rows")
        }
        return try instance.measure(batch)
    }
}

/// A batch that's refused may be followed by one that's fine.
struct AfterARefusal: SameBitsCheck {
    static let summary = "a batch that was refused changes nothing for the next"
    static let rules: [Rule] = [.sameBits, .measure]
    static let change = "after a batch with NaN"

    func again(_ batch: SampleBatch, by instance: Instance, of strategy: Strategy) throws(Finding) -> Measurement {
        for input in strategy.inputs where input.kind == .number {
            var strange = batch
            strange[input.name]?.numbers[batch.rowCount - 2] = .nan
            _ = try instance.measure(strange)
        }
        return try instance.measure(batch)
    }
}

/// The office and the ministry get the same number.
struct SameBitsElsewhere: SameBitsCheck {
    static let summary = "another time zone, language, home and folder change nothing"
    static let change = "in another environment"

    func again(_ batch: SampleBatch, by instance: Instance, of strategy: Strategy) throws(Finding) -> Measurement {
        for (name, value) in [("TZ", "Asia/Kathmandu"), ("LANG", "es_CO.UTF-8"), ("LC_ALL", "es_CO.UTF-8")] {
            setenv(name, value, 1)
        }
        setenv("HOME", "/nonexistent", 1)
        setenv("USER", "somebody", 1)
        chdir("/")
        return try strategy.instance().measure(batch)
    }
}

/// A later run gives the same.
struct SameBitsLater: SameBitsCheck {
    static let summary = "the same batch a second later gives the same bits"
    static let change = "a second later"

    func again(_ batch: SampleBatch, by instance: Instance, of strategy: Strategy) throws(Finding) -> Measurement {
        usleep(1_050_000)
        return try strategy.instance().measure(batch)
    }
}

/// What nobody reads needn't be there.
struct WantedOutputs: StrategyCheck {
    static let summary = "each output alone has the same bits, where outputs are declared optional"
    static let rules: [Rule] = [.output, .descriptor]

    func run(on strategy: Strategy) throws(Finding) {
        if !strategy.has(CORTE_CAPABILITY_OUTPUTS_OPTIONAL) {
            throw .skipped("the descriptor doesn't say that outputs are optional")
        }
        try strategy.requireReproducible()
        var maker = strategy.maker()
        let batch = maker.batch([4, 0, 7], missing: 0.2)
        let all = try strategy.measured(batch, "an ordinary batch")
        for wanted in [[]] + strategy.outputs.map({ [$0.name] }) {
            let names = wanted.isEmpty ? "no output" : "output '\(wanted.joined())' alone"
            strategy.subject.step("measuring with \(names)")
            let some = try strategy.instance().measure(batch, wanting: wanted)
            if let difference = some.difference(from: all) { throw .failed("with \(names), \(difference)") }
        }
    }
}
