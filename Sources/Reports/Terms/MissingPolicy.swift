/// What becomes of an indicator that wasn't reported. It's part of the methodology, as a key of the aggregator:
/// `weighted-average:missing=zero`.
public enum MissingPolicy: String, Hashable, Sendable, CaseIterable {
    /// Its weight is shared by the reported ones; coverage and bounds say what that may hide.
    case rescale
    /// It counts as 0 %.
    case zero
    /// It's an error.
    case fail
}
