/// How many plans a matrix holds, as far as it matters.
public enum PlanCount: Comparable, Sendable {
    /// One unit at one cut.
    case one
    /// One unit at several cuts.
    case severalCuts
    /// Several units.
    case severalUnits
}
