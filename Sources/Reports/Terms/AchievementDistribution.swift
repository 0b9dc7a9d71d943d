/// How far off a projected achievement may be: Student's t around it, in percent of the programme as the achievement is.
public struct AchievementDistribution: Hashable, Sendable {
    /// The spread, in percent; above zero.
    public var standardError: Double
    /// The degrees of freedom; above zero.
    public var degreesOfFreedom: Double
    /// The lowest that the achievement can come to, in percent; nil where nothing bounds it.
    public var floor: Double?

    /// A distribution: its spread, its degrees of freedom, and what bounds it from below.
    package init(standardError: Double, degreesOfFreedom: Double, floor: Double?) {
        self.standardError = standardError
        self.degreesOfFreedom = degreesOfFreedom
        self.floor = floor
    }
}
