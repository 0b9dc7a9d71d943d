/// A straight map from values to positions along an axis, in points.
struct LinearScale: Hashable, Sendable {
    /// The values on the axis.
    let domain: ClosedRange<Double>
    /// The positions they map to.
    let range: ClosedRange<Double>

    /// The position of a value, also of one off the axis.
    func position(of value: Double) -> Double {
        let length = domain.upperBound - domain.lowerBound
        guard length > 0 else { return range.lowerBound }
        return range.lowerBound + (value - domain.lowerBound) / length * (range.upperBound - range.lowerBound)
    }

    /// The position of a value, or the end of the axis that is nearest to it.
    func clampedPosition(of value: Double) -> Double {
        position(of: min(max(value, domain.lowerBound), domain.upperBound))
    }

    /// Whether a value lies on the axis.
    func contains(_ value: Double) -> Bool { domain.contains(value) }
}
