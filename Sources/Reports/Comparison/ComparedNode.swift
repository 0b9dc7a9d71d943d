/// A node under every methodology of a comparison.
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
    /// The achievement minus the first methodology's, in points; nil where either is missing.
    public var differences: [Double?]
    /// The rank among its siblings, 1 the highest; equal achievements share the smallest rank. Nil without one.
    public var ranks: [Int?]
    /// The first methodology's rank minus this one's: positive for a rise.
    public var shifts: [Int?]
    /// What each difference is made of, the largest part first; the parts add up to it.
    public var causes: [[Cause]]

    /// A part of a node's difference.
    public struct Cause: Hashable, Sendable {
        /// The node that changed, or the node itself where a treatment or the kind of mean acts on it.
        public var node: String
        /// How many points of the difference it makes.
        public var points: Double

        /// A node's part of a difference, in points.
        public init(node: String, points: Double) {
            self.node = node
            self.points = points
        }
    }

    /// A node with what each methodology makes of it; every list has an entry for each methodology.
    public init(
        id: String, level: String, parent: String?, name: String, outcomes: [Outcome], differences: [Double?],
        ranks: [Int?], shifts: [Int?], causes: [[Cause]]
    ) {
        self.id = id
        self.level = level
        self.parent = parent
        self.name = name
        self.outcomes = outcomes
        self.differences = differences
        self.ranks = ranks
        self.shifts = shifts
        self.causes = causes
    }
}
