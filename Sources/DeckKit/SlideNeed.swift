/// What a slide shows beside the measured plan, which has to be measured for it.
public enum SlideNeed: Hashable, Sendable {
    /// The plan under several methodologies.
    case comparison
    /// The plan projected.
    case projection
    /// The plan at each of its cuts.
    case history
    /// The plan projected, and measured against the programme of its year.
    case course
    /// What an audit finds.
    case audit
}
