/// The weights of a node's children that give what was published.
public struct AuditWeight: Hashable, Sendable {
    /// The first child.
    public var node: String
    /// Its weights with the others in their given proportions, 0 to 1; nil where none of them gives what was published.
    public var interval: ClosedRange<Double>?
    /// How many other children there are.
    public var others: Int
    /// The weights that each child can have where all are free, in the order of the report; empty where no weights give
    /// what was published.
    public var bounds: [Bounds] = []

    /// The least and the greatest weight of a child.
    public struct Bounds: Hashable, Sendable {
        /// The child.
        public var node: String
        /// Its weights, 0 to 1.
        public var interval: ClosedRange<Double>
    }
}
