/// What an executed value is measured against.
public enum Base: String, Hashable, Sendable, CaseIterable {
    /// The part of the programme due at the cut.
    case cut
    /// The programme of the whole year.
    case year
}
