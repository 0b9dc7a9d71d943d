internal import Glibc

/// Work on a thread of its own.
final class WorkerThread {
    private final class Box {
        let work: () -> Void
        init(_ work: @escaping () -> Void) { self.work = work }
    }

    private var thread = pthread_t()

    /// Starts `work`.
    ///
    /// - Throws: `skipped` when the system has no room for a thread.
    init(_ work: @escaping () -> Void) throws(Finding) {
        let box = Unmanaged.passRetained(Box(work))
        let failure = pthread_create(
            &thread, nil,
            { box in
                guard let box else { return nil }
                Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work()
                return nil
            }, box.toOpaque())
        guard failure == 0 else {
            box.release()
            throw .skipped("the system has no room for a thread")
        }
    }

    /// Waits until the work is done.
    func join() { pthread_join(thread, nil) }
}
