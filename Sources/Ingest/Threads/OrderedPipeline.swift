import Synchronization

/// Works on a sequence of items on several threads, and hands on what comes of it in the order of the items.
struct OrderedPipeline<Source: Sendable, Item, Output: Sendable>: Sendable {
    /// How many threads work; with 0, or where the system gives none, the caller's does.
    let threads: Int
    /// Fills in the next item, one thread at a time; false where there is none.
    let next: @Sendable (inout Source, inout Item) throws -> Bool

    private struct Progress {
        /// What is done, by number, until its turn comes.
        var done: [Int: Result<Output, any Error>] = [:]
        /// How many outputs were handed on.
        var merged = 0
        /// How many items there are, once that's known.
        var count: Int?
        var isStopped = false
    }

    /// Runs to the end of the items, or to the first error in their order.
    ///
    /// `makeWork` is called once on each thread that works, `merge` on the caller's.
    func run(
        _ source: sending Source, makeItem: @escaping @Sendable () -> Item,
        makeWork: @escaping @Sendable () throws -> (borrowing Item) throws -> Output, merge: (Output) throws -> Void
    ) throws {
        // A fast thread waits rather than pile up what comes before its turn.
        let lead = 4 * threads
        let supply = Mutex((source: source, count: 0))
        let progress = Monitor(Progress())
        let pool = WorkerThreads(threads) {
            var item = makeItem()
            var work: ((borrowing Item) throws -> Output)?
            while !progress.look({ $0.isStopped }) {
                var number = 0
                let result: Result<Output, any Error>?
                do {
                    let isThere = try supply.withLock { supply in
                        number = supply.count
                        defer { supply.count += 1 }
                        return try next(&supply.source, &item)
                    }
                    let doing = try work ?? makeWork()
                    work = doing
                    result = isThere ? .success(try doing(item)) : nil
                } catch {
                    result = .failure(error)
                }
                let goesOn = progress.wait { progress -> Bool? in
                    if progress.isStopped { return false }
                    guard number < progress.merged + lead || result == nil else { return nil }
                    if let result {
                        progress.done[number] = result
                    } else {
                        progress.count = min(progress.count ?? number, number)
                    }
                    return result != nil
                }
                if !goesOn { return }
            }
        }
        defer {
            progress.change { $0.isStopped = true }
            pool.join()
        }
        if pool.isEmpty {
            var item = makeItem()
            let work = try makeWork()
            while try supply.withLock({ try next(&$0.source, &item) }) { try merge(work(item)) }
            return
        }
        while let output = progress.wait(for: { progress -> Result<Output, any Error>?? in
            if let output = progress.done.removeValue(forKey: progress.merged) {
                progress.merged += 1
                return output
            }
            return progress.count == progress.merged ? .some(nil) : nil
        }) {
            try merge(output.get())
        }
    }
}
