/// Durations of the same work, done many times.
struct Samples {
    private var durations: [Duration] = []

    mutating func time(_ work: () throws -> Void) rethrows {
        durations.append(try ContinuousClock().measure(work))
    }

    /// The middle one.
    var median: Duration { durations.sorted()[durations.count / 2] }
}
