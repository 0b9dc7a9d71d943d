/// What a method says of the amount at the horizon.
package struct Outlook {
    /// The amount.
    package var point: Double
    /// How far off it may be.
    package var spread: Spread
    /// How many earlier years it rests on, and 0 for a programme; nil where it rests on neither.
    package var years: Int?

    /// A point with its spread.
    package init(point: Double, spread: Spread, years: Int? = nil) {
        self.point = point
        self.spread = spread
        self.years = years
    }
}

/// How far off a projected amount may be.
package enum Spread {
    /// Nothing is claimed.
    case unknown
    /// Student's t law around the point.
    case law(standardError: Double, degreesOfFreedom: Double)
    /// The bounds of three laws, averaged and widened by a factor.
    case averaged(Law, Law, Law, widening: Double)
}

/// Student's t law around a point.
package struct Law {
    /// The centre.
    package var point: Double
    /// The spread; zero for a certainty.
    package var standardError: Double
    /// The degrees of freedom.
    package var degreesOfFreedom: Double
}

extension Outlook {
    /// What a law says.
    init(_ law: Law, years: Int? = nil) {
        self.init(
            point: law.point,
            spread: .law(standardError: law.standardError, degreesOfFreedom: law.degreesOfFreedom), years: years)
    }
}
