import Ingest

/// Which of a history's cuts a command is about.
struct CutScope {
    /// The cut that's asked for; nil for the latest.
    var cut: CutRequest?
    /// The unit that's asked for.
    var unit: String?
    /// Whether the nodes of that cut alone are measured, and not those of others beside it.
    var isOfOneCut = false
}
