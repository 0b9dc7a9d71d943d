/// Makes the elements of a sequence on a thread of its own, a few ahead of whoever takes them.
final class Prefetcher<Element: Sendable, Failure: Error>: Sendable {
    private struct Progress {
        /// What was made and not taken.
        var ready: [Result<Element?, Failure>] = []
        var isOver = false
    }

    private let produce: @Sendable () throws(Failure) -> Element?
    private let progress: Monitor<Progress>
    private let pool: WorkerThreads

    /// How many elements wait at most.
    private static var lead: Int { 3 }

    /// - Parameters:
    ///   - isAhead: whether a thread is worth its start; without one, or where the system gives none, each element is made
    ///     when it's taken.
    ///   - produce: makes the next element; nil at the end, after which it isn't called again, nor after an error.
    init(isAhead: Bool, _ produce: @escaping @Sendable () throws(Failure) -> Element?) {
        let progress = Monitor(Progress())
        self.produce = produce
        self.progress = progress
        pool = WorkerThreads(isAhead ? 1 : 0) {
            while true {
                let result = Result { () throws(Failure) in try produce() }
                let goesOn = progress.wait { progress -> Bool? in
                    if progress.isOver { return false }
                    guard progress.ready.count < Self.lead else { return nil }
                    progress.ready.append(result)
                    if case .success(.some) = result { return true }
                    progress.isOver = true
                    return false
                }
                if !goesOn { return }
            }
        }
    }

    deinit {
        progress.change { $0.isOver = true }
        pool.join()
    }

    /// Takes the next element; nil at the end.
    func next() throws(Failure) -> Element? {
        if pool.isEmpty { return try produce() }
        let result = progress.wait { progress -> Result<Element?, Failure>? in
            if !progress.ready.isEmpty { return progress.ready.removeFirst() }
            return progress.isOver ? .success(nil) : nil
        }
        return try result.get()
    }
}
