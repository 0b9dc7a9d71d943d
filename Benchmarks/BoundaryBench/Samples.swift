import Glibc

/// Durations of the same work, done many times.
struct Samples {
    private var durations: [Duration] = []
    private var processor: [Duration] = []

    mutating func time(_ work: () throws -> Void) rethrows {
        let start = Self.processorTime
        durations.append(try ContinuousClock().measure(work))
        processor.append(Self.processorTime - start)
    }

    /// The middle one.
    var median: Duration { durations.sorted()[durations.count / 2] }

    /// The middle one of the times that this thread had the processor: what other programs do doesn't count, nor what
    /// other processes do for this one.
    var processorMedian: Duration { processor.sorted()[processor.count / 2] }

    private static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
