/// Relative weights of nodes and indicators by code, each inside its parent.
public struct WeightSet: Hashable, Sendable {
    /// A weight and where it stands.
    public struct Entry: Hashable, Sendable {
        /// The relative weight, as given.
        public var weight: Double
        /// Where it was given.
        public var origin: Place?

        /// A weight given at a place.
        public init(weight: Double, origin: Place? = nil) {
            self.weight = weight
            self.origin = origin
        }
    }

    /// The weights by code.
    public var entries: [String: Entry]

    /// A set of weights.
    public init(entries: [String: Entry] = [:]) {
        self.entries = entries
    }
}
