public import PlanModel

/// What a report was measured from, so that it can be measured again without the files: rows, weights, and the rules that the
/// methodology's text doesn't hold.
public struct ReportInputs: Hashable, Sendable {
    /// A node above the indicators, by its code in the matrix, and its weight inside its parent.
    public struct NodeWeight: Hashable, Sendable {
        /// The code.
        public var code: String
        /// The relative weight, as it was used.
        public var weight: Double

        /// A node's weight.
        public init(code: String, weight: Double) {
            self.code = code
            self.weight = weight
        }
    }

    /// The levels between the plan and its indicators, from the top down.
    public var levels: [String]
    /// What achievements are called.
    public var bands: StateBands
    /// The set of weights that was asked for by its name; nil where the year picked it, or where there is none.
    public var askedWeights: String?
    /// The weights of the nodes between the plan and its indicators, in the order of the report.
    public var weights: [NodeWeight]
    /// The rows with the weights that were used: those of the cut, with a hole for each that lacks one, and the unit's rows of
    /// every cut where a projection or the plan's years need them.
    public var rows: [Observation]

    /// What a report was measured from.
    public init(
        levels: [String], bands: StateBands, askedWeights: String?, weights: [NodeWeight], rows: [Observation]
    ) {
        self.levels = levels
        self.bands = bands
        self.askedWeights = askedWeights
        self.weights = weights
        self.rows = rows
    }
}
