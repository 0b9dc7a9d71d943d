/// The rule that turns programmed and executed into an achievement.
public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Executed over programmed, without a baseline.
    case simple
    /// Growing and falling indicators are measured from their baseline.
    case baseline
}
