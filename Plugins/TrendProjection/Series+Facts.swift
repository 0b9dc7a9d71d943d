/// What can be said about a series without projecting it.
extension Series {
    /// The reports, after the start of a cumulative series.
    var path: [Point] { (start.map { [$0] } ?? []) + reports }

    /// How much time is left after the last report, in months.
    var remaining: Double { reports.last.map { horizon - $0.time } ?? horizon }

    /// What a month added so far: the run-rate from the start of the path.
    var pace: Double? {
        guard let first = path.first, let last = path.last, last.time > first.time else { return nil }
        return (last.value - first.value) / (last.time - first.time)
    }

    /// What a month has to add from now on to reach the target.
    var requiredPace: Double? {
        guard let target, let last = reports.last, remaining > 0 else { return nil }
        return (target - last.value) / remaining
    }

    /// Whether an amount lies below the one before, though they add up.
    var isRevised: Bool { isCumulative && zip(path, path.dropFirst()).contains { $1.value < $0.value } }

    /// Whether every amount of the path is the same.
    var isConstant: Bool { path.allSatisfy { $0.value == path.first?.value } }

    /// The lowest amount that the horizon can have: what is there already, or zero for a level that never was below.
    var floor: Double {
        if isCumulative { return reports.last?.value ?? 0 }
        return reports.allSatisfy { $0.value >= 0 } ? 0 : -.infinity
    }

    /// The floor, where something was reported and there is one.
    var lowest: Double? { reports.isEmpty || floor == -.infinity ? nil : floor }
}
