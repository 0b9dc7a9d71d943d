/// From which probability of reaching its target a projection is called likely, and up to which unlikely: data, not code.
public struct OutlookThresholds: Hashable, Sendable {
    /// The lowest probability that is called likely, in percent, included.
    public let likely: Double
    /// The highest probability that is called unlikely, in percent, included.
    public let unlikely: Double

    /// Nil unless `0 <= unlikely < likely <= 100`: no probability may have two names.
    public init?(likely: Double, unlikely: Double) {
        guard 0 <= unlikely, unlikely < likely, likely <= 100 else { return nil }
        self.init(likely, unlikely)
    }

    private init(_ likely: Double, _ unlikely: Double) {
        self.likely = likely
        self.unlikely = unlikely
    }

    /// From four in five, and up to one in five.
    public static let `default` = OutlookThresholds(80, 20)
}
