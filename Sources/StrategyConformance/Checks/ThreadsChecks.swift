internal import StrategyABI
internal import Synchronization

/// Of threads.
extension Check {
    static let threads: [Check] = [
        // Different instances run in parallel.
        .strategy(
            "two-threads", "two instances on two threads give the same bits as one alone", [.oneThread, .context]
        ) { strategy throws(Finding) in
            try strategy.requireReproducible()
            var maker = strategy.maker()
            let batches = [maker.batch([9, 4, 30], missing: 0.2), maker.batch([2, 50, 1], missing: 0.2)]
            var expected: [Measurement] = []
            for batch in batches { expected.append(try strategy.measured(batch, "an ordinary batch")) }
            strategy.subject.step("measuring on two threads")
            let problems = Mutex<[String]>([])
            var threads: [WorkerThread] = []
            for (batch, alone) in zip(batches, expected) {
                nonisolated(unsafe) let strategy = strategy
                threads.append(
                    try WorkerThread {
                        guard let problem = difference(of: strategy, batch, from: alone) else { return }
                        problems.withLock { $0.append(problem) }
                    })
            }
            for thread in threads { thread.join() }
            if let problem = problems.withLock({ $0.min() }) { throw .failed("on two threads at once, \(problem)") }
        },

        // An instance is never on two threads at once, but on one after the other.
        .strategy("handed-over", "an instance made on one thread measures on another", [.oneThread, .create, .measure])
        { strategy throws(Finding) in
            try strategy.requireReproducible()
            let batch = strategy.batch([5, 3], missing: 0.2)
            let instance = try strategy.instance()
            let here = try instance.measured(batch, "an ordinary batch")
            strategy.subject.step("measuring on another thread")
            var there: Measurement?
            var failure: Finding?
            let thread = try WorkerThread {
                do throws(Finding) { there = try instance.measure(batch) } catch { failure = error }
            }
            thread.join()
            if let failure { throw failure }
            try there?.agrees(with: here, "on another thread")
        },

        // Nobody waits for what isn't wanted any more.
        .strategy("cancel-soon", "measure returns within 100 ms once is_cancelled says so", [.isCancelled, .measure]) {
            strategy throws(Finding) in
            var maker = strategy.maker()
            let batch = maker.batch([Int](repeating: 10, count: 50_000))
            let instance = try strategy.instance()
            // The batch is laid out and paged in before the clock runs.
            _ = try instance.measured(maker.batch([3, 2]), "an ordinary batch")
            strategy.subject.step("cancelling a batch of \(batch.size)")
            strategy.host.stop(true)
            defer { strategy.host.stop(false) }
            let (answer, time) = try instance.timed(batch)
            guard answer.isOK || answer.status == CORTE_CANCELLED else {
                throw .failed("asked to stop, it ends with \(answer.description)")
            }
            if let flaw = answer.flaw(rowCount: batch.rowCount) { throw .failed("asked to stop, \(flaw)") }
            try Finding.unless(
                time <= .milliseconds(100),
                "asked to stop, it goes on for \(Int(time / .milliseconds(1))) ms; ask is_cancelled for each group")
        },

        // Nobody ends it.
        .leftAlone(
            "leaves-no-thread", "no thread is left running once every instance is destroyed", [.oneThread, .destroy],
            thing: "the number of threads"
        ) { "\(ProcessFacts.threads)" },
    ]
}

extension Check {
    private static func difference(of strategy: Strategy, _ batch: SampleBatch, from alone: Measurement) -> String? {
        do throws(Finding) {
            let instance = try strategy.instance()
            for _ in 0..<60 {
                if let difference = try instance.measure(batch).difference(from: alone) { return difference }
            }
            return nil
        } catch {
            return error.reason
        }
    }
}
