/// How far an achievement is, in a word.
public enum AchievementState: String, Hashable, Sendable, CaseIterable {
    /// So far below the programme that it needs a decision (*crítico*).
    case critical
    /// Below the programme (*rezago*).
    case lag
    /// As programmed (*en cumplimiento*).
    case met
    /// Above the programme (*sobre ejecución*).
    case over
}

/// The limits between the states: data, not code.
///
/// An achievement is rounded to two decimals, half up, before it's classified, so that what is printed and what it's
/// called never contradict each other.
public struct StateBands: Hashable, Sendable {
    /// A range of achievements with a name.
    public struct Band: Hashable, Sendable {
        /// The lowest achievement of the band, in percent, included; the first band has none.
        public var from: Double
        /// What an achievement inside it is.
        public var state: AchievementState
        /// A name of its own, where the state's usual word won't do.
        public var name: String?
        /// How many bands of the same state are below it: pictures tell them apart.
        public internal(set) var rank = 0

        /// A band from an achievement in percent.
        public init(from: Double, state: AchievementState, name: String? = nil) {
            self.from = from
            self.state = state
            self.name = name
        }
    }

    /// The bands, from the lowest up.
    public let bands: [Band]

    /// Nil unless the bands rise from minus infinity.
    public init?(_ bands: [Band]) {
        guard let first = bands.first, first.from == -.infinity,
            zip(bands, bands.dropFirst()).allSatisfy({ $0.from < $1.from })
        else { return nil }
        self.bands = Self.ranked(bands)
    }

    private static func ranked(_ bands: [Band]) -> [Band] {
        bands.enumerated().map { index, band in
            var band = band
            band.rank = bands[..<index].count { $0.state == band.state }
            return band
        }
    }

    private init(presets bands: [Band]) {
        self.bands = bands
    }

    /// *Rezago* below 100, *en cumplimiento* at 100, *sobre ejecución* above.
    public static let `default` = StateBands(presets: [
        Band(from: -.infinity, state: .lag),
        Band(from: 100, state: .met),
        Band(from: 100.01, state: .over),
    ])

    /// The bands of Bogotá's planning system: up to 50 red, up to 75 yellow, up to 125 green, above orange.
    public static let sispp = StateBands(presets: [
        Band(from: -.infinity, state: .critical, name: "rojo"),
        Band(from: 50.01, state: .lag, name: "amarillo"),
        Band(from: 75.01, state: .met, name: "verde"),
        Band(from: 125.01, state: .over, name: "naranja"),
    ])

    /// The same bands with a critical one below an achievement in percent; nil unless that lies inside the lowest band.
    public func addingCritical(below limit: Double) -> StateBands? {
        guard let lowest = bands.first, limit.isFinite else { return nil }
        let critical = Band(from: -.infinity, state: .critical)
        return StateBands([critical, Band(from: limit, state: lowest.state, name: lowest.name)] + bands.dropFirst())
    }

    /// The presets by the name that a plan file gives.
    public static let presets: [(name: String, bands: StateBands)] = [("default", .default), ("sispp", .sispp)]

    /// The band of an achievement in percent.
    public func band(of achievement: Double) -> Band {
        let rounded = achievement.roundedHalfUp(decimals: 2)
        return bands.last { $0.from <= rounded } ?? bands[0]
    }
}
