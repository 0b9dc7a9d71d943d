/// What the module writes, one value per group.
enum Output: String, CaseIterable {
    case executed
    case low
    case high
    case probability
    case standardError = "standard_error"
    case degreesOfFreedom = "degrees_of_freedom"
    case floor
    case pace
    case requiredPace = "required_pace"
    case method
    case years
    case previous
    case outlier
    case trendSlope = "trend_slope"
    case slopeLow = "slope_low"
    case slopeHigh = "slope_high"
    case kendall = "kendall_p"

    /// Whether it says how the reports run, whatever the method.
    var isOfTrend: Bool { [.trendSlope, .slopeLow, .slopeHigh, .kendall].contains(self) }
}
