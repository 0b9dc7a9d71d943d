/// Whether a factor makes any difference on a plan.
public enum FactorEffect: String, Hashable, Sendable {
    /// It moves at least one node while the other factors stay.
    case moves
    /// Every choice was measured beside another one, and none moved a node: its indices are 0.
    case none
    /// Some choice has no figures beside another's, because it can't be measured, and the others moved nothing.
    case unknown
}
