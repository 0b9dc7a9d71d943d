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

    /// Whether a node with such parts reported has a figure.
    func allows(_ coverage: Coverage) -> Bool { coverage.weight >= weight && coverage.children >= children }
}

/// How much of a node was reported.
struct Coverage {
    /// The part of its programmed weight, over all levels below, 0 to 1.
    var weight: Double
    /// The part of its programmed children that have an achievement, 0 to 1.
    var children: Double

    /// The coverage of a node by its children: what isn't programmed doesn't count, and a child without a figure of its
    /// own reports nothing, whatever lies below it.
    init(of outcomes: ArraySlice<Outcome>, weights: some Collection<Double>, coverage: ArraySlice<Double>) {
        var reportedWeight = 0.0
        var programmedWeight = 0.0
        var reported = 0
        var programmed = 0
        for ((outcome, weight), part) in zip(zip(outcomes, weights), coverage) where outcome != .notProgrammed {
            programmedWeight += weight
            programmed += 1
            guard outcome.achievement != nil else { continue }
            reportedWeight += weight * part
            reported += 1
        }
        weight = programmedWeight > 0 ? reportedWeight / programmedWeight : 0
        children = programmed > 0 ? Double(reported) / Double(programmed) : 0
    }
}
