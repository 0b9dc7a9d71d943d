import PlanModel

/// A magnitude of a row as the table `figure` has it.
struct KeptFigure {
    /// What it's the magnitude of; the two of the years have the year with them.
    enum Role: String, CaseIterable {
        case baseline, programmedYear, programmed, executed, planGoal, goal, achieved
    }

    var role: Role
    /// 0 where it isn't of a year in a column of its own.
    var year: Int
    var reading: Reading

    /// Those of a row that were given, in the order of the roles.
    static func all(of row: Observation) -> [KeptFigure] {
        let plain: [(Role, Reading)] = [
            (.baseline, row.baseline), (.programmedYear, row.programmedYear), (.programmed, row.programmed),
            (.executed, row.executed), (.planGoal, row.planGoal),
        ]
        // A year without figures is a year all the same.
        return plain.filter { $0.1 != .absent }.map { KeptFigure(role: $0.0, year: 0, reading: $0.1) }
            + row.years.flatMap { year in
                [
                    KeptFigure(role: .goal, year: year.year, reading: year.goal),
                    KeptFigure(role: .achieved, year: year.year, reading: year.executed),
                ]
            }
    }

    /// The fields from `role` to `text`.
    var values: [SQLValue] {
        [
            .text(role.rawValue), .integer(year), .text(state), .optional(reading.number), .text(reading.text),
        ]
    }

    private var state: String {
        switch reading.value {
        case .number: "number"
        case .notProgrammed: "notProgrammed"
        case .notReported: "notReported"
        case .noTarget: "noTarget"
        }
    }

    /// The fields from `role` to `text`; nil for what no history holds.
    init?(_ values: some RandomAccessCollection<SQLValue>) {
        let fields = Array(values)
        guard fields.count == 5, let role = fields[0].text.flatMap(Role.init), let year = fields[1].integer,
            let text = fields[4].text
        else { return nil }
        self.role = role
        self.year = year
        switch (fields[2].text, fields[3].real) {
        case ("number", let number?): reading = Reading(.number(number), text: text)
        case ("notProgrammed", _): reading = Reading(.notProgrammed, text: text)
        case ("notReported", _): reading = Reading(.notReported, text: text)
        case ("noTarget", _): reading = Reading(.noTarget, text: text)
        default: return nil
        }
    }

    init(role: Role, year: Int, reading: Reading) {
        self.role = role
        self.year = year
        self.reading = reading
    }

    /// Puts it into its row; the years come in their order.
    func apply(to row: inout Observation) {
        switch role {
        case .baseline: row.baseline = reading
        case .programmedYear: row.programmedYear = reading
        case .programmed: row.programmed = reading
        case .executed: row.executed = reading
        case .planGoal: row.planGoal = reading
        case .goal, .achieved:
            if row.years.last?.year != year { row.years.append(YearFigures(year)) }
            let last = row.years.count - 1
            if role == .goal { row.years[last].goal = reading } else { row.years[last].executed = reading }
        }
    }
}
