/// What was programmed for a year of the plan and what was achieved in it, as a row gives them in columns: `Meta 2025`,
/// `Avance 2025`.
public struct YearFigures: Hashable, Sendable {
    /// The year (*vigencia*).
    public var year: Int
    /// The goal of the year; absent where the matrix has no column for it.
    public var goal: Reading
    /// What was achieved in the year, up to the cut where it's the cut's.
    public var executed: Reading

    /// The figures of a year.
    public init(_ year: Int, goal: Reading = .absent, executed: Reading = .absent) {
        self.year = year
        self.goal = goal
        self.executed = executed
    }
}
