/// The weights of a node's first child that give what was published, with the others in their given proportions.
public struct AuditWeight: Hashable, Sendable {
    /// The child.
    public var node: String
    /// Its weights, 0 to 1; nil where none of them gives what was published.
    public var interval: ClosedRange<Double>?
    /// How many other children there are.
    public var others: Int
}
