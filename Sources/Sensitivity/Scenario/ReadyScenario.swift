import Measurement
import Reports

/// A scenario whose strategies are loaded and whose indicators are measured.
struct ReadyScenario {
    var calls: MethodologyCalls
    /// The outcomes of the indicators, in the tree's order.
    var leaves: [Outcome]
    /// How far off they may be; none where they aren't projected.
    var distributions: [AchievementDistribution?]
}
