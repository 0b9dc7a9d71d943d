import Glibc

/// Threads of the system that run until their work is done.
package struct WorkerThreads {
    private final class Box {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private var threads: [pthread_t] = []

    /// How many of the machine's cores this process may use.
    package static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Whether the system gave none, or none was asked for.
    var isEmpty: Bool { threads.isEmpty }

    /// Starts `count` threads, or as many as the system gives.
    package init(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        for _ in 0..<max(count, 0) {
            let box = Unmanaged.passRetained(Box(body))
            var thread = pthread_t()
            let status = pthread_create(
                &thread, nil,
                { argument in
                    if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
                    return nil
                }, box.toOpaque())
            guard status == 0 else {
                box.release()
                break
            }
            threads.append(thread)
        }
    }

    /// Waits until all of them are done.
    package func join() {
        for thread in threads { pthread_join(thread, nil) }
    }
}
