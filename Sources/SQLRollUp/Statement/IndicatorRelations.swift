import Measurement
import PlanModel
import Reports

/// The relations from the rows of the table to the achievement of every indicator: `corte_leaf`.
struct IndicatorRelations {
    let dialect: SQLDialect
    let table: MatrixTable
    let options: MeasurementOptions
    let weights: WeightRelation

    /// The columns that tell indicators apart, in every relation.
    private var keys: [String] { table.keys(depth: table.levels.count + 1) }
    private var codes: [String] { Array(keys.dropFirst(2)) }

    /// A place behind those of all rows: what a cut lacks comes after what it has.
    private static let behind = "1099511627776"

    /// Adds the relations.
    func define(in statement: inout StatementText) {
        statement.define("corte_row", rows)
        defineHoles(in: &statement)
        statement.define("corte_all", all)
        statement.define("corte_given", given)
        statement.define("corte_ratio", ratio)
        statement.define("corte_percent", percent)
        statement.define("corte_leaf", leaf)
    }

    /// The rows by the names of the statement.
    private var rows: String {
        let levels = zip(table.levels + ["indicator"], codes).map { "m.\(dialect.identifier($0)) AS \($1)" }
        let programmed = options.base == .cut ? "programmed" : "programmed_year"
        let unit = options.unit.map { "\nWHERE m.unit = \(dialect.text($0))" } ?? ""
        return """
            SELECT coalesce(m.unit, '') AS unit, coalesce(m.cut, \(dialect.date(MatrixTable.noCut))) AS cut, m.line AS place,
              \(levels.joined(separator: ", ")),
              m.annualisation AS annualisation, m.weight AS weight, m.baseline AS baseline, m.\(programmed) AS target,
              coalesce(m.\(programmed)_is_np, FALSE) AS np, m.executed AS executed
            FROM \(table.reference(in: dialect)) AS m\(unit)
            """
    }

    /// An indicator that another cut of the year has: it wasn't reported.
    private func defineHoles(in statement: inout StatementText) {
        let noCut = dialect.date(MatrixTable.noCut)
        let known = StatementText.of("r", codes)
        statement.define(
            "corte_dated",
            """
            SELECT r.unit, r.cut, \(dialect.year(of: "r.cut")) AS year, r.place, \(known)
            FROM corte_row AS r WHERE r.cut <> \(noCut)
            """)
        statement.define(
            "corte_cut", "SELECT r.unit, r.cut, r.year FROM corte_dated AS r GROUP BY r.unit, r.cut, r.year")
        statement.define(
            "corte_year", "SELECT r.unit, r.year, count(*) AS cuts FROM corte_cut AS r GROUP BY r.unit, r.year")
        statement.define(
            "corte_known",
            """
            SELECT r.unit, r.year, \(known), min(r.place) AS place, count(*) AS cuts
            FROM corte_dated AS r GROUP BY r.unit, r.year, \(known)
            """)
        statement.define(
            "corte_hole",
            """
            SELECT c.unit AS unit, c.cut AS cut, \(StatementText.named("k", ["place"] + codes))
            FROM corte_known AS k
            JOIN corte_year AS y ON y.unit = k.unit AND y.year = k.year
            JOIN corte_cut AS c ON c.unit = k.unit AND c.year = k.year
            LEFT JOIN corte_row AS r ON r.unit = c.unit AND r.cut = c.cut AND \(StatementText.same(codes, in: "r", and: "k"))
            WHERE k.cuts < y.cuts AND r.place IS NULL
            """)
    }

    private var all: String {
        let plain = "r.annualisation, r.weight, r.baseline"
        let cut = options.cut.map(dialect.date)
        let (target, np) =
            options.base == .cut ? ("\(dialect.null(.double)) AS target", "FALSE AS np") : ("r.target", "r.np")
        return """
            SELECT r.unit, r.cut, r.place, \(StatementText.of("r", codes)), \(plain), r.target, r.np, r.executed, 0 AS hole
            FROM corte_row AS r\(cut.map { " WHERE r.cut = \($0)" } ?? "")
            UNION ALL
            SELECT h.unit AS unit, h.cut AS cut, r.place + \(Self.behind) AS place, \(StatementText.named("h", codes)), \(plain), \(target), \
            \(np), \(dialect.null(.double)) AS executed, 1 AS hole
            FROM corte_hole AS h JOIN corte_row AS r ON r.unit = h.unit AND r.place = h.place\
            \(cut.map { " WHERE h.cut = \($0)" } ?? "")
            """
    }

    /// Weights, and whether there is something to divide.
    private var given: String {
        let (join, given) = weights.ofIndicator("a", code: codes[codes.count - 1], otherwise: "a.weight")
        let weight = "coalesce(\(given), 1e0)"
        let largest = SQLDialect.digits(.greatestFiniteMagnitude)
        let indicator = "a.\(codes[codes.count - 1])"
        let words = Annualisation.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return """
            SELECT \(StatementText.named("a", keys + ["place", "annualisation", "baseline", "target", "executed"])),
              CASE WHEN a.annualisation NOT IN (\(words)) THEN \
            \(dialect.refusal("an annualisation is none of \(Annualisation.allCases.map(\.rawValue).joined(separator: ", "))", about: indicator))
                WHEN \(given) IS NULL AND (SELECT count(m.weight) FROM \(table.reference(in: dialect)) AS m) > 0 THEN \
            \(dialect.refusal("a weight is missing among others", about: indicator))
                WHEN NOT (\(weight) >= 0 AND \(weight) <= \(largest)) THEN \
            \(dialect.refusal("a weight is not a finite number of 0 or more", about: indicator))
                ELSE \(weight) END AS weight,
              \(state) AS state
            FROM corte_all AS a\(join)
            """
    }

    private var state: String {
        func code(_ state: StateCode) -> String { "\(state.rawValue)" }
        var ruled = ""
        if options.mode == .simple {
            ruled = """

                    WHEN a.annualisation = 'falling' THEN CASE WHEN a.executed = 0 AND a.target = 0 THEN \(code(.met))
                      WHEN a.executed = 0 AND a.target > 0 THEN \(code(.beyond))
                      WHEN a.target <= 0 OR a.executed < 0 THEN \(code(.undefined)) ELSE \(code(.achievement)) END
                """
        }
        let fromBaseline = Annualisation.allCases.filter { formula($0).readsBaseline }.map { "'\($0.rawValue)'" }
        if !fromBaseline.isEmpty {
            ruled = """

                    WHEN a.annualisation IN (\(fromBaseline.joined(separator: ", "))) THEN \(code(.achievement))
                """
        }
        return """
            CASE WHEN a.target IS NULL AND a.np THEN \(code(.notProgrammed))
                WHEN a.target IS NULL AND a.hole = 1 THEN \(code(.notReported))
                WHEN a.target IS NULL THEN \(code(.noTarget))
                WHEN a.executed IS NULL THEN \(code(.notReported))\(ruled)
                WHEN a.target = 0 AND a.executed = 0 THEN \(code(.notProgrammed))
                WHEN a.target <= 0 THEN \(code(.undefined)) ELSE \(code(.achievement)) END
            """
    }

    private func formula(_ annualisation: Annualisation?) -> AchievementFormula {
        AchievementFormula(options.mode, annualisation)
    }

    /// Part and whole by the annualisation of the row.
    private var ratio: String {
        """
        SELECT \(StatementText.of("g", keys)), g.place, g.weight, g.state,
          \(choice { $0.part }) AS part,
          \(choice { $0.whole }) AS whole
        FROM corte_given AS g
        """
    }

    private func choice(_ side: (AchievementFormula) -> AchievementFormula.Magnitude) -> String {
        let usual = expression(side(formula(nil)), startsAtZero: false)
        let cases = Annualisation.allCases.compactMap { annualisation -> String? in
            let text = expression(side(formula(annualisation)), startsAtZero: formula(annualisation).startsAtZero)
            return text == usual ? nil : "WHEN g.annualisation = '\(annualisation.rawValue)' THEN \(text)"
        }
        let chosen = cases.isEmpty ? usual : "CASE \(cases.joined(separator: " ")) ELSE \(usual) END"
        return "CASE WHEN g.state = \(StateCode.achievement.rawValue) THEN \(chosen) END"
    }

    private func expression(_ magnitude: AchievementFormula.Magnitude, startsAtZero: Bool) -> String {
        let missing =
            startsAtZero
            ? "0e0"
            : dialect.refusal("a falling indicator has no baseline", about: "g.\(codes[codes.count - 1])")
        return magnitude.value(
            { figure in
                switch figure {
                case .executed: "g.executed"
                case .programme: "g.target"
                case .baseline: "CASE WHEN g.baseline IS NULL THEN \(missing) ELSE g.baseline END"
                }
            }, minus: { "(\($0) - \($1))" })
    }

    private var percent: String {
        """
        SELECT \(StatementText.of("g", keys)), g.place, g.weight, g.state,
          CASE WHEN g.whole <> 0 THEN 100e0 * g.part / g.whole END AS percent
        FROM corte_ratio AS g
        """
    }

    private var leaf: String {
        let largest = SQLDialect.digits(.greatestFiniteMagnitude)
        let isFinite = "g.percent BETWEEN -\(largest) AND \(largest)"
        let achievement = StateCode.achievement.rawValue
        return """
            SELECT \(StatementText.of("g", keys)), g.place, g.weight,
              CASE WHEN g.state <> \(achievement) THEN g.state WHEN \(isFinite) THEN \(achievement) \
            ELSE \(StateCode.undefined.rawValue) END AS state,
              CASE WHEN g.state = \(achievement) AND \(isFinite) THEN g.percent END AS achievement
            FROM corte_percent AS g
            """
    }
}
