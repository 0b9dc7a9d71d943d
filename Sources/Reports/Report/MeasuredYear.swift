public import PlanModel

/// A year of the plan as it counts in an indicator's achievement.
public struct MeasuredYear: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// Its goal.
    public var goal: Reading
    /// The part of the goal that is due: all of it in the years before the cut's, nothing in those after it.
    public var due: Reading
    /// What was achieved in it up to the cut.
    public var executed: Reading
    /// The achievement of the year alone; nil for a year that is yet to come.
    public var outcome: Outcome?
    /// The same after the treatments that act on each year; nil where none does.
    public var treated: Outcome?
    /// Where its figures stand.
    public var origin: Place

    /// A year as it counts.
    public init(
        _ year: Int, goal: Reading, due: Reading, executed: Reading, outcome: Outcome? = nil, treated: Outcome? = nil,
        origin: Place
    ) {
        self.year = year
        self.goal = goal
        self.due = due
        self.executed = executed
        self.outcome = outcome
        self.treated = treated
        self.origin = origin
    }
}
