import PlanModel
import Reports

/// What was due and what was achieved of an indicator in each year of the plan, as a cut shows it.
///
/// A year before the cut's has elapsed in full: what it comes to is its last cut with a report, and its goal is the last
/// one that was set. The cut's own year counts with what is due at the cut; where nothing says that, with its goal. A year
/// in which an indicator has neither a row nor a goal isn't one of its years.
struct IndicatorYears {
    /// The years up to the cut's, in their order.
    private(set) var elapsed: [MeasuredYear] = []
    /// The years whose programme has yet to start.
    private(set) var later: [MeasuredYear] = []
    /// The start point at the plan's start: the earliest that is given.
    let baseline: Reading
    /// The goal of the whole plan, where it's given apart from those of the years.
    let planGoal: Reading

    /// The years of an indicator.
    ///
    /// - Parameters:
    ///   - row: its row at the cut.
    ///   - history: all its rows.
    ///   - calendar: the plan's years at the cut.
    init(of row: Observation, history: [Observation], calendar: PlanCalendar) {
        let start = history.filter { $0.baseline.number != nil && calendar.contains($0.cut) }
            .min { $0.cut ?? .distantPast < $1.cut ?? .distantPast }
        baseline = start?.baseline ?? row.baseline
        planGoal = row.planGoal
        for year in calendar.years {
            let own = history.filter { $0.cut?.year == year }
            let columns = row.years.first { $0.year == year }
            if year == calendar.year {
                let goal = Self.goal(of: row, columns)
                let due = row.programmed == .absent ? goal : row.programmed
                let current = MeasuredYear(
                    year, goal: goal, due: due, executed: row.executed, origin: row.origin)
                // Nothing is due of it yet, and nothing is there to count.
                let isYetToStart =
                    due.value == .notProgrammed && goal.number != nil && row.executed.number == nil
                if isYetToStart { later.append(current) } else { elapsed.append(current) }
            } else if year < calendar.year {
                guard columns != nil || !own.isEmpty else { continue }
                let last = own.first { $0.cut == calendar.closings[year] }
                let goal = Self.goal(columns, own, last: last)
                let executed = columns.flatMap { $0.executed == .absent ? nil : $0.executed } ?? last?.executed
                elapsed.append(
                    MeasuredYear(
                        year, goal: goal, due: goal, executed: executed ?? .absent,
                        origin: last?.origin ?? row.origin))
            } else {
                guard columns != nil || !own.isEmpty else { continue }
                let goal = Self.goal(columns, own, last: own.max { $0.cut ?? .distantPast < $1.cut ?? .distantPast })
                later.append(
                    MeasuredYear(
                        year, goal: goal, due: .absent, executed: .absent, origin: own.last?.origin ?? row.origin))
            }
        }
    }

    /// How many years have a programme.
    var programmedCount: Int { (elapsed + later).count { $0.goal.number != nil || $0.due.number != nil } }

    /// The elapsed years with a programme and without a report.
    var unreported: [Int] {
        elapsed.filter { $0.due.value != .notProgrammed && $0.executed.number == nil }.map(\.year)
    }

    /// The goal of the cut's own year.
    private static func goal(of row: Observation, _ columns: YearFigures?) -> Reading {
        if row.programmedYear != .absent { return row.programmedYear }
        if let goal = columns?.goal, goal != .absent { return goal }
        return row.cut.map { $0 == $0.yearEnd } ?? true ? row.programmed : .absent
    }

    /// The goal of another year: the column's, else the last that the year's rows give; what is due at a year's end is
    /// its goal.
    private static func goal(_ columns: YearFigures?, _ own: [Observation], last: Observation?) -> Reading {
        if let goal = columns?.goal, goal != .absent { return goal }
        if let goal = last?.programmedYear, goal != .absent { return goal }
        let set = own.filter { $0.programmedYear != .absent }.max { $0.cut ?? .distantPast < $1.cut ?? .distantPast }
        if let set { return set.programmedYear }
        guard let last, last.cut == last.cut?.yearEnd else { return Reading(.noTarget, text: "") }
        return last.programmed
    }
}
