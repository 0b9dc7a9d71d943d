/// What a strategy does in a methodology.
public enum StrategyRole: String, CaseIterable, Sendable {
    /// From the reports of an indicator to the executed value to use.
    case estimator
    /// From achievements to achievements.
    case treatment
    /// From the achievements and weights of a node's children to the node's achievement.
    case aggregator
}
