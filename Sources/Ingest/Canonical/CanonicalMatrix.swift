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
        let columns = columns.filter { column in plan.observations.contains { column.value($0) != nil } }
        var table = CSVText(header: columns.map(\.name))
        for row in plan.observations { table.append(columns.map { $0.value(row) }) }
        return table.text
    }

    private typealias Column = (name: String, value: (Observation) -> String?)

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
            ("entity", { $0.entity }), ("measure_unit", { $0.measureUnit }), ("weight", { field($0.weight) }),
            ("baseline", { Self.text($0.baseline) }), ("programmed_year", { Self.text($0.programmedYear) }),
            ("programmed", { Self.text($0.programmed) }),
            ("executed", { Self.text($0.executed) ?? "" }),
        ]
        for year in Set(plan.observations.flatMap { $0.years.map(\.year) }).sorted() {
            func figures(_ row: Observation) -> YearFigures? { row.years.first { $0.year == year } }
            columns.append((MatrixColumn.goal(year: year).name, { figures($0).flatMap { Self.text($0.goal) } }))
            columns.append((MatrixColumn.achieved(year: year).name, { figures($0).flatMap { Self.text($0.executed) } }))
        }
        columns += [("published", { $0.published.map(Self.text) }), ("note", { $0.note })]
        return columns
    }

    /// A percentage as printed, with its decimals, and with its sign where it has one.
    private static func text(_ percent: PublishedPercent) -> String {
        let digits = DecimalText(percent.value, decimals: percent.decimals)?.description ?? numberText(percent.value)
        return digits + (percent.text.contains("%") ? "%" : "")
    }

    private static func text(_ reading: Reading) -> String? {
        switch reading.value {
        case .number(let number): numberText(number)
        case .notProgrammed: "NP"
        case .notReported, .noTarget: nil
        }
    }
}

/// The plan file that goes with a canonical matrix: what the plan file at hand says, with every decision about the
/// reading written down.
public struct CanonicalPlanFile: Sendable {
    private let levels: [String]
    private let original: String

    /// The plan file for a plan whose own plan file, if it has one, says `original`.
    public init(_ plan: Plan, original: String?) {
        levels = plan.levels
        self.original = original ?? ""
    }

    /// The text: the decisions first, and then the other sections as they stand.
    public var text: String {
        let list = levels.map { "\"\($0)\"" }.joined(separator: ", ")
        return """
            # How the matrix is read: nothing is left to decide.
            levels: [\(list)]
            numbers: en
            dates: dmy
            magnitudes: cumulative
            dash: missing
            \(kept)
            """
    }

    /// The sections of the original that say nothing about the reading.
    private var kept: String {
        let decided = Set(["levels", "columns"] + PlanFileReader.readingSections)
        var lines: [Substring] = []
        var isKept = true
        for line in original.split(separator: "\n", omittingEmptySubsequences: false) {
            if let first = line.first, first != " ", first != "#", first != "-", let colon = line.firstIndex(of: ":") {
                let key = line[..<colon].filter { $0 != "\"" && $0 != "'" && $0 != " " }
                isKept = !decided.contains(key)
            }
            if isKept { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }
}
