public import PlanModel

/// A node on the way from a number to its cells.
public struct TraceNode: Hashable, Sendable {
    /// The node as it was measured: its achievement, weight, share and contribution.
    public var measured: ReportNode
    /// Where the weight comes from; nil for the node that the trace starts at, which is weighed against nothing.
    public var weightSource: WeightSource?
    /// How the achievement before treatment is computed; nil where there is nothing to compute it from. An undefined
    /// indicator has the formula that gives no number.
    public var formula: TraceFormula?
    /// The treatments that act at the node's level, in order.
    public var treatments: [Treatment]
    /// The cells behind an indicator's formula.
    public var inputs: [TraceInput]
    /// The nodes right below.
    public var children: [TraceNode]
    /// What is counted as 0 % because it wasn't reported.
    public var countsAsZero: Bool

    /// A node with what stands behind its number.
    package init(
        measured: ReportNode, weightSource: WeightSource?, formula: TraceFormula?, treatments: [Treatment],
        inputs: [TraceInput], children: [TraceNode], countsAsZero: Bool
    ) {
        self.measured = measured
        self.weightSource = weightSource
        self.formula = formula
        self.treatments = treatments
        self.inputs = inputs
        self.children = children
        self.countsAsZero = countsAsZero
    }

    /// Where a weight was given.
    public enum WeightSource: Hashable, Sendable {
        /// A set of weights of the plan file, by its name.
        case set(String, at: Place?)
        /// The node's own entry of the plan file.
        case node
        /// The row of the matrix.
        case row(Place)
        /// Nowhere: siblings weigh the same.
        case equal
    }

    /// A treatment at the node's level.
    public struct Treatment: Hashable, Sendable {
        /// The strategy with its parameters, as an expression.
        public var expression: String
        /// What its module declares that it does, in order.
        public var effects: [MethodologyEffect]
        /// Whether the node's achievement isn't what it was before.
        public var isActing: Bool
        /// The distribution of a projected achievement whose mean it took; nil where it took the achievement itself.
        public var distribution: AchievementDistribution?

        /// A treatment, and what it did.
        package init(
            expression: String, effects: [MethodologyEffect], isActing: Bool, distribution: AchievementDistribution?
        ) {
            self.expression = expression
            self.effects = effects
            self.isActing = isActing
            self.distribution = distribution
        }
    }

    /// The nodes right below without an achievement.
    public var missing: [TraceNode] { children.filter { $0.measured.outcome.achievement == nil } }
}
