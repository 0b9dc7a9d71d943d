import Glibc
import Synchronization

/// Shows every half second how long something takes, once it has taken a second.
final class Ticker: Sendable {
    private let name: String
    private let start = Seconds.now
    private let isOver = Atomic<Bool>(false)

    /// Begins to wait; a system without room for a thread shows nothing.
    init(_ name: String) {
        self.name = name
        var thread = pthread_t()
        let own = Unmanaged.passRetained(self)
        let status = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Ticker>.fromOpaque(argument).takeRetainedValue().tick() }
                return nil
            }, own.toOpaque())
        if status == 0 { pthread_detach(thread) } else { own.release() }
    }

    /// Takes the line away for good. The thread notices later, and nobody waits for it.
    func end() {
        isOver.store(true, ordering: .sequentiallyConsistent)
        StatusLine.clear()
    }

    private func tick() {
        usleep(useconds_t(StatusLine.patience * 1e6))
        while !isOver.load(ordering: .relaxed) {
            // Asked again while nobody else writes: what is over mustn't come back.
            StatusLine.show("\(name)… \(Int(Seconds.now - start)) s") {
                !isOver.load(ordering: .sequentiallyConsistent)
            }
            usleep(500_000)
        }
    }
}
