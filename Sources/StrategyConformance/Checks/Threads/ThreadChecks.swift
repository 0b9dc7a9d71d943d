internal import StrategyABI
internal import Synchronization

/// Different instances run in parallel.
struct TwoThreads: StrategyCheck {
    static let summary = "two instances on two threads give the same bits as one alone"
    static let rules: [Rule] = [.oneThread, .context]

    private static let rounds = 60

    func run(on strategy: Strategy) throws(Finding) {
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
                    guard let problem = Self.difference(of: strategy, batch, from: alone) else { return }
                    problems.withLock { $0.append(problem) }
                })
        }
        for thread in threads { thread.join() }
        if let problem = problems.withLock({ $0.min() }) { throw .failed("on two threads at once, \(problem)") }
    }

    private static func difference(of strategy: Strategy, _ batch: SampleBatch, from alone: Measurement) -> String? {
        do throws(Finding) {
            let instance = try strategy.instance()
            for _ in 0..<rounds {
                if let difference = try instance.measure(batch).difference(from: alone) { return difference }
            }
            return nil
        } catch {
            return error.reason
        }
    }
}

/// An instance is never on two threads at once, but on one after the other.
struct HandedOver: StrategyCheck {
    static let summary = "an instance made on one thread measures on another"
    static let rules: [Rule] = [.oneThread, .create, .measure]

    func run(on strategy: Strategy) throws(Finding) {
        try strategy.requireReproducible()
        var maker = strategy.maker()
        let batch = maker.batch([5, 3], missing: 0.2)
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
        if let difference = there?.difference(from: here) { throw .failed("on another thread, \(difference)") }
    }
}

/// Nobody waits for what isn't wanted any more.
struct CancelSoon: StrategyCheck {
    static let summary = "measure returns within 100 ms once is_cancelled says so"
    static let rules: [Rule] = [.isCancelled, .measure]

    private static let limit = Duration.milliseconds(100)

    func run(on strategy: Strategy) throws(Finding) {
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
            time <= Self.limit,
            "asked to stop, it goes on for \(Int(time / .milliseconds(1))) ms; ask is_cancelled for each group")
    }
}
