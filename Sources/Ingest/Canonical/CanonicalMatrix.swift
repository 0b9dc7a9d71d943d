public import PlanModel
import Words

/// A plan's rows as the matrix that leaves nothing to decide: the canonical headers, a row for an indicator at a cut, plain
/// numbers, ISO dates, words that Corte knows.
public struct CanonicalMatrix: Sendable {
    private let plan: Plan

    /// The canonical matrix of a plan.
    public init(_ plan: Plan) { self.plan = plan }

    /// The matrix as comma-separated values, with the columns that have a value.
    public var text: String {
        let columns = written
        var table = CSVText(header: columns.map(\.name))
        for row in plan.observations { table.append(columns.map { $0.value(row) }) }
        return table.text
    }

    private typealias Column = (name: String, value: (Observation) -> String?)

    /// The columns that have a value. Weights that only some rows have are the plan file's, which keeps them. What was
    /// executed is expected of every matrix, of one without any report as well.
    private var written: [Column] {
        let isOfYears = plan.observations.contains { $0.years.contains { Self.text($0.executed) != nil } }
        return columns.filter { column in
            if column.name == MatrixColumn.executed.name, !isOfYears { return true }
            let isWeight = column.name.hasPrefix(MatrixColumn.weight.name)
            return isWeight
                ? plan.observations.allSatisfy { column.value($0) != nil }
                : plan.observations.contains { column.value($0) != nil }
        }
    }

    /// The columns that are written and whose name alone leaves in doubt what they hold.
    var doubtful: [MatrixColumn] {
        let names = written.map(\.name)
        return [.unit, .weight, .executed].filter { names.contains($0.name) }
    }

    private var columns: [Column] {
        var columns: [Column] = [("unit", { $0.unit }), ("cut", { $0.cut?.description })]
        for (depth, level) in plan.levels.enumerated() {
            columns.append((level, { $0.path[depth] }))
            columns.append(
                (
                    MatrixColumn.levelWeight(level).name,
                    { [plan] in
                        field(plan.nodes[$0.path[depth]]?.weight)
                    }
                ))
        }
        columns += [
            ("indicator", { $0.indicator }), ("name", { $0.name == $0.indicator ? nil : $0.name }),
            ("class", { $0.indicatorClass?.rawValue }), ("annualisation", { $0.annualisation?.rawValue }),
            ("entity", { $0.entity }), ("measure_unit", { $0.measureUnit }), ("note", { $0.note }),
            // Numbers stand last: digits behind them where words belong would look like a number cut at a comma.
            ("weight", { field($0.weight) }),
            ("baseline", { Self.text($0.baseline) }),
        ]
        if !programmeIsOfYears { columns.append(("programmed_year", { Self.due($0.programmedYear, of: $0) })) }
        columns += [
            ("programmed", { Self.due($0.programmed, of: $0) }), ("executed", Self.executed),
            ("plan_goal", { Self.due($0.planGoal, of: $0) }),
        ]
        for year in Set(plan.observations.flatMap { $0.years.map(\.year) }).sorted() {
            func figures(_ row: Observation) -> YearFigures? { row.years.first { $0.year == year } }
            let hasGoal = plan.observations.contains { figures($0).map { $0.goal != .absent } ?? false }
            columns.append(
                (
                    MatrixColumn.goal(year: year).name,
                    { row in figures(row).flatMap { Self.due($0.goal, of: row) } }
                ))
            columns.append(
                (
                    MatrixColumn.achieved(year: year).name,
                    // A year that nothing is known of yet is one of the plan's all the same.
                    { figures($0).flatMap { Self.text($0.executed) ?? (hasGoal ? nil : "") } }
                ))
        }
        let mayBeFractions = PublishedScale(of: plan.observations) == .fraction
        columns.append(("published", { Self.published(of: $0, mayBeFraction: mayBeFractions) }))
        return columns
    }

    /// A percentage as printed, with its decimals, and with its sign where it has one or the column would be taken for
    /// fractions: a sign that nobody printed hides that it's lacking.
    private static func published(of row: Observation, mayBeFraction: Bool) -> String? {
        guard let percent = row.published else { return nil }
        let digits = DecimalText(percent.value, decimals: percent.decimals)?.description ?? numberText(percent.value)
        let needsSign = mayBeFraction && PublishedScale.scale(of: row) == .fraction
        return digits + (percent.text.contains("%") || needsSign ? "%" : "")
    }

    /// Whether only some rows have a programme of the year, and what all have is the goal in the column of their year: those
    /// without would read as having lost theirs, and the goals are taken for it without a column of its own.
    private var programmeIsOfYears: Bool {
        let rows = plan.observations
        guard rows.contains(where: { $0.programmedYear == .absent }) else { return false }
        return rows.allSatisfy { [plan] row in
            let year = row.cut?.year ?? plan.identity.year
            let goal = row.years.first { $0.year == year }?.goal ?? .absent
            let isSame = row.programmedYear.value == goal.value
            return isSame && (row.programmedYear == .absent) == (goal == .absent)
        }
    }

    /// What was executed; a row without any magnitude says so, or it would look like a note below the table.
    private static func executed(of row: Observation) -> String? {
        text(row.executed) ?? (isBlank(row) && !hasLostTarget(row) ? "ND" : nil)
    }

    /// What was due; one that is lost says so where the row has nothing else to say.
    private static func due(_ reading: Reading, of row: Observation) -> String? {
        reading.value == .noTarget && isBlank(row) ? "ND" : text(reading)
    }

    /// Whether a row has no magnitude, nor a word that stands for one.
    private static func isBlank(_ row: Observation) -> Bool {
        let own = [row.programmed, row.programmedYear, row.executed, row.planGoal]
        return (own + row.years.flatMap { [$0.goal, $0.executed] }).allSatisfy { (text($0) ?? "").isEmpty }
    }

    private static func hasLostTarget(_ row: Observation) -> Bool {
        ([row.programmed, row.programmedYear, row.planGoal] + row.years.map(\.goal)).contains { $0.value == .noTarget }
    }

    /// A number that nobody takes for thousands: with a zero behind three decimals.
    private static func unmistakable(_ digits: String) -> String {
        NumberText(Array(digits.utf8)[...])?.evidence == .ambiguous ? digits + "0" : digits
    }

    private static func text(_ reading: Reading) -> String? {
        switch reading.value {
        case .number(let number): unmistakable(numberText(number))
        case .notProgrammed: "NP"
        // What is lost is lost in a column that is there.
        case .noTarget: ""
        // A blank isn't the same as a word: behind a blank the figure of an earlier row counts.
        case .notReported: reading.text.isEmpty ? nil : "ND"
        }
    }
}
