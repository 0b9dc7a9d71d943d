/// What a measurement says of a node: an achievement in percent, or why there is none.
///
/// A missing figure is never 0, 100 or infinity.
public enum Outcome: Hashable, Sendable {
    /// The achievement, in percent; finite.
    case achievement(Double)
    /// Nothing was programmed: the node is left out of its parent.
    case notProgrammed
    /// The rule of achievement has no value for the figures: a zero programme, or a programme equal to the baseline.
    case undefined
    /// Nothing was reported: a hole in the data.
    case notReported
    /// Less of the node's weight was reported than the methodology asks for.
    case insufficient

    /// The achievement in percent, or nil.
    public var achievement: Double? {
        if case .achievement(let value) = self { value } else { nil }
    }

    /// The name of the state in reports, nil where there is an achievement.
    public var status: String? {
        switch self {
        case .achievement: nil
        case .notProgrammed: "notProgrammed"
        case .undefined: "undefined"
        case .notReported: "notReported"
        case .insufficient: "insufficient"
        }
    }
}
