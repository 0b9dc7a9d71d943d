/// What uncertain weights do to a plan's figures, around the methodology that a study starts from.
public struct NoiseResult: Hashable, Sendable {
    /// How the weights were moved.
    public var noise: WeightNoise
    /// How many points couldn't be measured and were left out.
    public var failed: Int
    /// The nodes, in the order of the study.
    public var nodes: [Node]

    /// The probabilities of the quantiles.
    public static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]

    /// A node over all points. Achievements are in percent.
    public struct Node: Hashable, Sendable {
        /// The node's code.
        public var id: String
        /// How many points have an achievement for it.
        public var counted: Int
        /// The lowest achievement.
        public var minimum: Double?
        /// The highest achievement.
        public var maximum: Double?
        /// The mean.
        public var mean: Double?
        /// The quantiles at `probabilities`, between neighbours along a straight line: type 7 of Hyndman and Fan, *Sample
        /// quantiles in statistical packages* (1996).
        public var quantiles: [Double]
        /// The share of the points, 0 to 1, under which it reaches 100 as printed with two decimals.
        public var reaching: Double?
    }
}

extension NoiseResult.Node {
    init(id: String, values: [Double?]) {
        let sorted = values.compactMap(\.self).sorted()
        self.id = id
        counted = sorted.count
        minimum = sorted.first
        maximum = sorted.last
        quantiles = []
        guard let first = sorted.first else { return }
        // Around the lowest, so that equal values have exactly themselves as their mean.
        mean = first + sorted.reduce(0) { $0 + ($1 - first) } / Double(sorted.count)
        quantiles = NoiseResult.probabilities.map { probability in
            let place = probability * Double(sorted.count - 1)
            let below = sorted[Int(place)]
            let above = sorted[min(Int(place) + 1, sorted.count - 1)]
            return below + (place - place.rounded(.down)) * (above - below)
        }
        reaching =
            Double(sorted.filter { $0 >= SensitivityNode.printedHundred }.count) / Double(sorted.count)
    }
}
