public import PlanModel

/// A figure of the matrix behind an achievement.
public struct TraceInput: Hashable, Sendable {
    /// What the figure is.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// What was achieved up to the cut.
        case executed
        /// What is projected from the reports.
        case projected
        /// The part of the target due at the cut.
        case programmed
        /// The target of the year.
        case programmedYear
        /// The level due in the last elapsed year with a programme, or what was due in each.
        case due
        /// The goal of each year, or the plan's last one.
        case goal
        /// The start point of a growing or falling indicator.
        case baseline
    }

    /// What the figure is.
    public var role: Role
    /// What was read, and the cell's text.
    public var reading: Reading
    /// The file and the line.
    public var place: Place
    /// The cut that the row reports, where an earlier one counts as well.
    public var cut: Cut?
    /// The year of the plan that it's of, where several count.
    public var year: Int?

    /// A figure of the matrix and where it stands.
    package init(role: Role, reading: Reading, place: Place, cut: Cut?, year: Int? = nil) {
        self.year = year
        self.role = role
        self.reading = reading
        self.place = place
        self.cut = cut
    }
}
