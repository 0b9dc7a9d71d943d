/// What the checks of a module found.
package struct ConformanceReport: Hashable, Sendable {
    /// The library's path, as it was given.
    package let file: String
    /// The number that random batches were made from.
    package let seed: UInt64
    /// The results, in the order of the registry.
    package let results: [CheckResult]

    /// How many checks ended so.
    package func count(_ outcome: CheckResult.Outcome) -> Int { results.count { $0.outcome == outcome } }

    /// Whether the module holds to everything that could be checked.
    package var isConforming: Bool { count(.fail) == 0 && count(.crash) == 0 }
}
