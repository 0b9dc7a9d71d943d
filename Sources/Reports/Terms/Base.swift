/// What an executed value is measured against.
public enum Base: String, Hashable, Sendable, CaseIterable {
    /// The part of the programme due at the cut.
    case cut
    /// The programme of the whole year.
    case year
    /// The programme of the plan's years up to the cut: those before the cut's in full, and of the cut's own year what is
    /// due at the cut, or its goal where that's all there is.
    case elapsed
    /// The goal of the whole plan.
    case plan

    /// Whether the plan's years count, and not the cut's alone.
    package var countsYears: Bool { self == .elapsed || self == .plan }
}
