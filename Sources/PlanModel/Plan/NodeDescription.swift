/// What a plan says about a node above the indicators.
public struct NodeDescription: Hashable, Sendable {
    /// Its name, for example `Objetivo 1`.
    public var name: String?
    /// What it aims at, in a sentence; the parts to stress stand between `**`.
    public var statement: String?
    /// Its relative importance inside its parent.
    public var weight: Double?
    /// Where that was given.
    public var weightOrigin: Place?
    /// The exponent of the power mean over its children, where it has one of its own.
    public var power: Double?
    /// The achievement that was published for it.
    public var published: PublishedPercent?
    /// Where that was written down.
    public var publishedOrigin: Place?
    /// Where the figures of its children come from.
    public var source: String?

    /// A node of which nothing is said.
    public init() {}
}
