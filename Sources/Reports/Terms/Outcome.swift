/// What a measurement says of a node: an achievement in percent, or why there is none.
///
/// A missing figure is never 0, 100 or infinity.
public enum Outcome: Hashable, Sendable {
    /// The achievement, in percent; finite.
    case achievement(Double)
    /// Nothing was programmed: the node is left out of its parent.
    case notProgrammed
    /// What was due is lost or was never written: a hole in the data.
    case noTarget
    /// The rule of achievement has no value for the figures: a zero or negative programme, or one equal to the baseline.
    case undefined
    /// Nothing was due of a falling indicator, and nothing happened: met, without a percent.
    case met
    /// A falling indicator reached zero: better than any percent of its programme.
    case beyond
    /// Nothing was reported: a hole in the data.
    case notReported
    /// Less of the node's weight was reported than the methodology asks for.
    case insufficient

    /// The achievement in percent, or nil.
    public var achievement: Double? {
        if case .achievement(let value) = self { value } else { nil }
    }

    /// Whether something was due and there's no figure for it.
    public var isHole: Bool {
        switch self {
        case .achievement, .notProgrammed, .insufficient: false
        case .notReported, .noTarget, .undefined, .met, .beyond: true
        }
    }

    /// The name of the state in reports, nil where there is an achievement.
    public var status: String? {
        switch self {
        case .achievement: nil
        case .notProgrammed: "notProgrammed"
        case .noTarget: "noTarget"
        case .undefined: "undefined"
        case .met: "met"
        case .beyond: "beyond"
        case .notReported: "notReported"
        case .insufficient: "insufficient"
        }
    }
}
