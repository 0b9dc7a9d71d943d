internal import Glibc
internal import StrategyABI
internal import StrategyHost

/// Of what mustn't change a result.
extension Check {
    static let determinism: [Check] = [
        // The first thing that makes a number traceable.
        .sameBits("same-input-same-bits", "the same batch twice gives the same bits", change: "the second time") {
            batch, instance, strategy throws(Finding) in
            try instance.measure(batch)
        },

        // Every thread of the host has its own.
        .sameBits("second-instance", "another instance gives the same bits", change: "by another instance") {
            batch, instance, strategy throws(Finding) in
            try strategy.instance().measure(batch)
        },

        // Which batch comes before which is chance.
        .sameBits("batches-between", "other batches measured in between change nothing", change: "after other batches")
        {
            batch, instance, strategy throws(Finding) in
            var maker = strategy.maker(1)
            for sizes in [[2], [0], [30, 1], [1, 1, 1, 1, 1, 1]] {
                _ = try instance.measured(maker.batch(sizes, missing: 0.3), "groups of \(sizes) rows")
            }
            return try instance.measure(batch)
        },

        // A batch that's refused may be followed by one that's fine.
        .sameBits(
            "after-a-refusal", "a batch that was refused changes nothing for the next", [.sameBits, .measure],
            change: "after a batch with NaN"
        ) { batch, instance, strategy throws(Finding) in
            for input in strategy.inputs where input.kind == .number {
                var strange = batch
                strange[input.name]?.numbers[batch.rowCount - 2] = .nan
                _ = try instance.measure(strange)
            }
            return try instance.measure(batch)
        },

        // The office and the ministry get the same number.
        .sameBits(
            "same-bits-elsewhere", "another time zone, language, home and folder change nothing",
            change: "in another environment"
        ) { batch, instance, strategy throws(Finding) in
            for (name, value) in [("TZ", "Asia/Kathmandu"), ("LANG", "es_CO.UTF-8"), ("LC_ALL", "es_CO.UTF-8")] {
                setenv(name, value, 1)
            }
            setenv("HOME", "/nonexistent", 1)
            setenv("USER", "somebody", 1)
            chdir("/")
            return try strategy.instance().measure(batch)
        },

        // A later run gives the same.
        .sameBits("same-bits-later", "the same batch a second later gives the same bits", change: "a second later") {
            batch, instance, strategy throws(Finding) in
            usleep(1_050_000)
            return try strategy.instance().measure(batch)
        },

        // What nobody reads needn't be there.
        .strategy(
            "wanted-outputs", "each output alone has the same bits, where outputs are declared optional",
            [.output, .descriptor]
        ) { strategy throws(Finding) in
            if !strategy.has(CORTE_CAPABILITY_OUTPUTS_OPTIONAL) {
                throw .skipped("the descriptor doesn't say that outputs are optional")
            }
            try strategy.requireReproducible()
            let batch = strategy.batch([4, 0, 7], missing: 0.2)
            let all = try strategy.measured(batch, "an ordinary batch")
            for wanted in [[]] + strategy.outputs.map({ [$0.name] }) {
                let names = wanted.isEmpty ? "no output" : "output '\(wanted.joined())' alone"
                strategy.subject.step("measuring with \(names)")
                try strategy.instance().measure(batch, wanting: wanted).agrees(with: all, "with \(names)")
            }
        },

        // Who wrote it knows best what it gives.
        .module(
            "self-tests", "the strategy's own examples, \(CORTE_EXTENSION_SELFTEST), come out as they say",
            [.strategyExtension, .selfTest, .selfTestCase, .sameBits]
        ) { subject throws(Finding) in
            let strategy = try subject.loadedByTheHost()
            let examples: [SelfTestCase]
            do throws(StrategyError) {
                examples = try strategy.selfTests()
            } catch {
                throw .failed(error.message)
            }
            if examples.isEmpty { throw .skipped("it brings no examples along") }
            for example in examples {
                subject.step("trying the example '\(example.name)'")
                if let problem = example.problem(with: strategy) { throw .failed("'\(example.name)': \(problem)") }
            }
        },
    ]
}

extension Check {
    /// A check that something that shouldn't matter doesn't.
    ///
    /// - Parameters:
    ///   - change: what is done between the two measurements, in words after which a difference makes sense.
    ///   - again: measures a batch once more, after what shouldn't matter.
    private static func sameBits(
        _ name: String, _ summary: String, _ rules: [Rule] = [.sameBits], change: String,
        again: @escaping @Sendable (SampleBatch, Instance, Strategy) throws(Finding) -> Measurement
    ) -> Check {
        .strategy(name, summary, rules) { strategy throws(Finding) in
            try strategy.requireReproducible()
            let batch = strategy.batch([5, 1, 0, 12, 3], missing: 0.2)
            let instance = try strategy.instance()
            let first = try instance.measured(batch, "an ordinary batch")
            strategy.subject.step("measuring \(change)")
            try again(batch, instance, strategy).agrees(with: first, change)
        }
    }
}
