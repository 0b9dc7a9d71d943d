/// A strategic plan: who it belongs to, how it's built, and what was reported of its indicators.
///
/// The tree has the plan at its root, one level for each of `levels`, and the indicators as leaves.
public struct Plan: Hashable, Sendable {
    /// Whose plan it is.
    public var identity: PlanIdentity
    /// The names of the levels between the plan and its indicators, from the top down.
    public var levels: [String]
    /// What is known about the nodes, by code; a node may have none. Also holds the plan's own node, `plan`.
    public var nodes: [String: NodeDescription]
    /// Weights given beside the matrix, by the name of the set (a year, or any other name).
    public var weightSets: [String: WeightSet]
    /// Methodologies with a name, in the order of the file.
    public var methodologies: [NamedMethodology]
    /// How achievements are called.
    public var bands: StateBands
    /// What the probabilities of reaching a target are called.
    public var outlooks: OutlookThresholds
    /// The words of the slides.
    public var deck: DeckText
    /// The rows of the matrix, in the order of the file.
    public var observations: [Observation]
    /// The files that it was read from: the matrices in the order given, then the plan file. None where nothing was read
    /// whole.
    public var sources: [PlanSource]

    /// A plan with nothing but its rows: everything else has its default.
    public init(levels: [String], observations: [Observation]) {
        self.levels = levels
        self.observations = observations
        identity = PlanIdentity()
        nodes = [:]
        weightSets = [:]
        methodologies = []
        bands = .default
        outlooks = .default
        deck = DeckText()
        sources = []
    }

    /// The code of the plan's own node.
    public static let rootID = "plan"
    /// The name of the level of the leaves.
    public static let indicatorLevel = "indicator"
    /// Where a treatment acts on each year's achievement of an indicator, below the tree's own levels.
    package static let yearLevel = "year"
    /// The names of all levels of the tree, from the plan's own down to the indicators'.
    package var allLevels: [String] { [Self.rootID] + levels + [Self.indicatorLevel] }
}
