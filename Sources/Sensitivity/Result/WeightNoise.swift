/// How uncertain the weights are taken to be: every weight moves by up to a part of itself, independently, each value of
/// that range as likely as any other.
public struct WeightNoise: Hashable, Sendable {
    /// The part of itself that a weight moves by at most, above 0 to 1.
    public var relative: Double
    /// How many points to measure, 1 to 1,000,000.
    public var points: Int
    /// What the points start from; the same seed gives the same figures.
    public var seed: UInt64

    /// Nil unless the part is above 0 and at most 1, and the points are 1 to 1,000,000.
    public init?(relative: Double, points: Int = 1024, seed: UInt64 = 1) {
        guard relative > 0, relative <= 1, (1...1_000_000).contains(points) else { return nil }
        self.relative = relative
        self.points = points
        self.seed = seed
    }
}
