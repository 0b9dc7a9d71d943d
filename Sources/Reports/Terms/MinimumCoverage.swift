/// How much of a node must be reported for it to have a figure; below it the node is `insufficient`.
public struct MinimumCoverage: Hashable, Sendable {
    /// The part of its weight, over all levels below it, 0 to 1.
    public var weight: Double
    /// The part of its children, whatever they weigh, 0 to 1: the rule of COINr's `dat_thresh`.
    public var children: Double

    /// A minimum of weight, of children, or both; none unless given.
    public init(weight: Double = 0, children: Double = 0) {
        self.weight = weight
        self.children = children
    }
}
