public import PlanModel
public import Words

/// What a canonical matrix and its plan file read as, held against the plan that they were written of.
///
/// Not every plan has rows that one table can hold: in a table a blank cell of a column says that a target was lost, and a
/// row of a matrix without that column says nothing.
public struct CanonicalReading {
    private let plan: Plan
    private let matrix: String
    private let planFile: String

    /// The texts that were written of a plan.
    public init(_ plan: Plan, matrix: String, planFile: String) {
        self.plan = plan
        self.matrix = matrix
        self.planFile = planFile
    }

    /// The first thing that a measurement would find to be another; nil where there's none.
    public var difference: Phrase? {
        let again: Plan
        do {
            let input = WrittenInput(matrix: matrix, planFile: planFile)
            again = try PlanReader(input: input).read(matrices: [WrittenInput.matrix], planFile: nil).plan
        } catch {
            return error.diagnostics.first?.problem
        }
        guard again.levels == plan.levels, again.observations.count == plan.observations.count else {
            return Phrase(es: "se leerían otras filas", en: "other rows would be read")
        }
        for (row, other) in zip(plan.observations, again.observations) {
            if let member = Self.members(of: row, other).first(where: { !$0.isSame })?.name {
                let name = Excerpt.of(row.indicator) + (row.cut.map { " \($0)" } ?? "")
                return Phrase(es: "\(name): se leería otro \(member)", en: "\(name): another \(member) would be read")
            }
        }
        let codes = Set(plan.observations.flatMap(\.path))
        guard let code = codes.sorted().first(where: { plan.nodes[$0]?.weight != again.nodes[$0]?.weight }) else {
            return nil
        }
        return Phrase(
            es: "\(Excerpt.of(code)): se leería otro peso", en: "\(Excerpt.of(code)): another weight would be read")
    }

    private static func members(of row: Observation, _ other: Observation) -> [(name: String, isSame: Bool)] {
        func isSame(_ member: KeyPath<Observation, Reading>) -> Bool {
            areSame(row[keyPath: member], other[keyPath: member])
        }
        return [
            ("unit", row.unit == other.unit), ("cut", row.cut == other.cut), ("path", row.path == other.path),
            ("indicator", row.indicator == other.indicator), ("weight", row.weight == other.weight),
            ("annualisation", row.annualisation == other.annualisation), ("baseline", isSame(\.baseline)),
            ("programmed_year", isSame(\.programmedYear)), ("programmed", isSame(\.programmed)),
            ("executed", isSame(\.executed)), ("plan_goal", isSame(\.planGoal)),
            (
                "published",
                row.published?.value == other.published?.value && row.published?.decimals == other.published?.decimals
            ),
        ] + years(row.years, other.years)
    }

    private static func years(_ years: [YearFigures], _ others: [YearFigures]) -> [(name: String, isSame: Bool)] {
        guard years.map(\.year) == others.map(\.year) else { return [("goal@, executed@", false)] }
        return zip(years, others).flatMap { year, other in
            [
                (MatrixColumn.goal(year: year.year).name, areSame(year.goal, other.goal)),
                (MatrixColumn.achieved(year: year.year).name, areSame(year.executed, other.executed)),
            ]
        }
    }

    /// Whether two cells say the same: nothing isn't a word for nothing.
    private static func areSame(_ one: Reading, _ other: Reading) -> Bool {
        one.value == other.value && (one == .absent) == (other == .absent)
    }
}

/// A matrix and its plan file before they're files.
private struct WrittenInput: InputSource {
    static let matrix = "matrix.csv"
    let matrix: String
    let planFile: String

    func bytes(of path: String) -> [UInt8] { Array((path == Self.matrix ? matrix : planFile).utf8) }
    func exists(_ path: String) -> Bool { true }
    func names(in folder: String) -> [String] { [] }
}
