public import PlanModel

/// A plan measured under several methodologies, side by side. The first one is what the others are compared with.
public struct Comparison: Hashable, Sendable {
    /// The reports, one for each methodology, over the same nodes.
    public var reports: [Report]
    /// A short key for each methodology, unique in the comparison: the text the user gave.
    public var keys: [String]
    /// The nodes, in the order of the reports.
    public var nodes: [ComparedNode]
    /// What the comparison comes to, for each methodology after the first.
    public var summary: [ShiftSummary]
    /// What a reader should know beside the figures.
    public var notes: [Diagnostic]

    /// A node under every methodology.
    public struct ComparedNode: Hashable, Sendable {
        /// The node's code.
        public var id: String
        /// The name of its level.
        public var level: String
        /// The code of the node it belongs to.
        public var parent: String?
        /// Its name in words.
        public var name: String
        /// Its outcome under each methodology.
        public var outcomes: [Outcome]
        /// The achievement minus the first methodology's, in points; nil where either is missing. The first is 0.
        public var differences: [Double?]
        /// The rank among its siblings, 1 the highest; equal achievements share the smallest rank. Nil without one.
        public var ranks: [Int?]
        /// The first methodology's rank minus this one's: positive for a rise.
        public var shifts: [Int?]
        /// What the difference is made of, the largest first, for each methodology; the parts add up to it.
        public var causes: [[Cause]]
    }

    /// A part of a node's difference.
    public struct Cause: Hashable, Sendable {
        /// The node that changed, or the node itself where a treatment or the kind of mean acts on it.
        public var node: String
        /// How many points of the difference it makes.
        public var points: Double
    }

    /// How far a methodology moves the plan's nodes from the first one.
    public struct ShiftSummary: Hashable, Sendable {
        /// The mean absolute difference over the nodes below the plan and above the indicators, in points.
        public var meanDifference: Double?
        /// The largest absolute difference over the same nodes, in points.
        public var largestDifference: Double?
        /// Spearman's rank correlation of the indicators, -1 to 1; nil with fewer than two, or where all are equal.
        public var spearman: Double?
        /// Kendall's tau-b of the indicators, -1 to 1; nil under the same conditions.
        public var kendall: Double?
    }
}
