import Measurement
import PlanModel
import Reports
import StrategyHost

/// The relations of the nodes of every level, from the indicators up. Each has the codes down to its own, `place`, `weight`,
/// and for each methodology its achievement `a`, state `s` and, under a minimum, coverage `c`.
struct LevelRelations {
    let dialect: SQLDialect
    let table: MatrixTable
    let plan: Plan
    let minimumCoverage: MinimumCoverage
    let weights: WeightRelation
    let methodologies: [StatedMethodology]

    private var depth: Int { table.levels.count + 1 }
    private var measuresCoverage: Bool { minimumCoverage.weight > 0 || minimumCoverage.children > 0 }
    private let achieved = StateCode.achievement.rawValue

    init(
        _ dialect: SQLDialect, _ table: MatrixTable, of plan: Plan, _ minimumCoverage: MinimumCoverage,
        _ weights: WeightRelation, _ methodologies: [StatedMethodology]
    ) {
        self.dialect = dialect
        self.table = table
        self.plan = plan
        self.minimumCoverage = minimumCoverage
        self.weights = weights
        self.methodologies = methodologies
    }

    /// Adds the relations.
    ///
    /// - Returns: the last one of each depth.
    func define(in statement: inout StatementText) -> [Int: String] {
        statement.define("corte_i", indicators)
        var relation = treat("corte_i", at: depth, in: &statement)
        var relations = [depth: relation]
        for above in (0..<depth).reversed() {
            relation = aggregate(relation, to: above, in: &statement)
            relation = treat(relation, at: above, in: &statement)
            relations[above] = relation
        }
        return relations
    }

    /// Everything that a relation has beside the figures of some methodologies.
    private func carried(depth: Int, besides own: Set<Int> = []) -> [String] {
        (table.keys(depth: depth) + ["place", "weight"]).map { "t.\($0)" }
            + methodologies.indices.filter { !own.contains($0) }.flatMap { figures($0).map { "t.\($0)" } }
    }

    private func figures(_ number: Int) -> [String] {
        ["a\(number)", "s\(number)"] + (measuresCoverage ? ["c\(number)"] : [])
    }

    private var indicators: String {
        let code = "t.k\(depth)"
        let columns = methodologies.enumerated().flatMap { number, methodology -> [String] in
            let unreported = StateCode.notReported.rawValue
            let achievement =
                methodology.missing == .fail
                ? "CASE WHEN t.state = \(unreported) THEN "
                    + "\(dialect.refusal("an indicator was not reported, under missing=fail", about: code)) "
                    + "ELSE t.achievement END"
                : "t.achievement"
            let state =
                methodology.leavesOutBeyond
                ? "CASE WHEN t.state = \(StateCode.beyond.rawValue) THEN \(StateCode.undefined.rawValue) ELSE t.state END"
                : "t.state"
            let coverage = "CASE WHEN t.state = \(achieved) THEN 1e0 ELSE 0e0 END AS c\(number)"
            return ["\(achievement) AS a\(number)", "\(state) AS s\(number)"] + (measuresCoverage ? [coverage] : [])
        }
        let own = (table.keys(depth: depth) + ["place", "weight"]).map { "t.\($0)" }
        return "SELECT " + (own + columns).joined(separator: ", ") + "\nFROM corte_leaf AS t"
    }

    // MARK: Treatments

    /// Applies the treatments of a level, the first of each methodology together, then the second.
    private func treat(
        _ relation: String, at depth: Int, in statement: inout StatementText
    ) -> String {
        let level = plan.allLevels[depth]
        let acting = methodologies.map { $0.treatments.filter { $0.level == level } }
        var relation = relation
        for turn in 0..<(acting.map(\.count).max() ?? 0) {
            var layers: [[ColumnLayers.Column]] = []
            var treated: [Int: [String]] = [:]
            for (number, own) in acting.enumerated() where turn < own.count {
                let treatment = own[turn]
                let columns = laidOut(
                    treatment.sql, prefix: "t\(number)", inputs: ["achievement": "t.a\(number)"], depth: depth)
                merge(columns.rows, into: &layers)
                treated[number] = figures(of: number, treatedBy: treatment, giving: columns.result)
            }
            for (index, layer) in layers.enumerated() {
                let next = "corte_t\(depth)_\(turn)_\(index)"
                statement.define(next, Self.extending(relation, by: layer))
                relation = next
            }
            let columns =
                carried(depth: depth, besides: Set(treated.keys)) + treated.sorted { $0.key < $1.key }.flatMap(\.value)
            let next = "corte_t\(depth)_\(turn)"
            statement.define(next, "SELECT \(columns.joined(separator: ", "))\nFROM \(relation) AS t")
            relation = next
        }
        return relation
    }

    /// A treatment counts where there's something to treat and it gives something; a cap counts for what is beyond.
    private func figures(
        of number: Int, treatedBy treatment: StatedMethodology.Treatment, giving result: String
    ) -> [String] {
        let (value, state) = ("t.a\(number)", "t.s\(number)")
        let treated = "WHEN \(state) = \(achieved) THEN coalesce(\(result), \(value))"
        guard let cap = treatment.cap else {
            return ["CASE \(treated) END AS a\(number)", "\(state) AS s\(number)"]
                + (measuresCoverage ? ["t.c\(number)"] : [])
        }
        let isBeyond = "\(state) = \(StateCode.beyond.rawValue)"
        let coverage = "CASE WHEN \(isBeyond) THEN 1e0 ELSE t.c\(number) END AS c\(number)"
        return [
            "CASE \(treated) WHEN \(isBeyond) THEN \(dialect.double(cap)) END AS a\(number)",
            "CASE WHEN \(isBeyond) THEN \(achieved) ELSE \(state) END AS s\(number)",
        ] + (measuresCoverage ? [coverage] : [])
    }

    private static func extending(_ relation: String, by layer: [ColumnLayers.Column]) -> String {
        "SELECT t.*" + layer.map { ",\n  \($0.expression) AS \($0.name)" }.joined() + "\nFROM \(relation) AS t"
    }

    private func merge(_ added: [[ColumnLayers.Column]], into layers: inout [[ColumnLayers.Column]]) {
        for (index, layer) in added.enumerated() {
            if index == layers.count { layers.append([]) }
            layers[index] += layer
        }
    }

    private func laidOut(_ said: StrategySQL, prefix: String, inputs: [String: String], depth: Int) -> ColumnLayers {
        let subject = table.subject(depth: depth)
        return ColumnLayers(
            said, prefix: prefix, inputs: inputs, group: table.keys(depth: max(0, depth - 1)), order: "t.place"
        ) { dialect.refusal($0, about: subject) }
    }

    // MARK: Means

    /// An aggregator, and whether a node is one of its own.
    private struct Variant {
        var sql: StrategySQL
        var condition: String?
    }

    /// The aggregators of a methodology at a depth: the usual one, and those of nodes with an exponent of their own.
    private func variants(_ methodology: StatedMethodology, at depth: Int) -> [Variant] {
        let powers = plan.nodes.compactMapValues(\.power).filter { (depth == 0) == ($0.key == Plan.rootID) }
        let byPower = Dictionary(grouping: powers.keys.sorted()) { powers[$0] ?? 1 }
        let own = byPower.sorted { $0.key < $1.key }.compactMap { power, codes -> Variant? in
            guard let sql = methodology.aggregatorsByPower[power] else { return nil }
            return Variant(sql: sql, condition: condition(of: codes, at: depth, isIn: true))
        }
        guard !own.isEmpty else { return [Variant(sql: methodology.aggregator)] }
        if depth == 0 { return own.map { Variant(sql: $0.sql) } }
        return own + [
            Variant(sql: methodology.aggregator, condition: condition(of: powers.keys.sorted(), at: depth, isIn: false))
        ]
    }

    private func condition(of codes: [String], at depth: Int, isIn: Bool) -> String {
        "t.k\(depth) \(isIn ? "" : "NOT ")IN (\(codes.map(dialect.text).joined(separator: ", ")))"
    }

    /// Adds the relations that lead from the nodes below to those of a depth.
    private func aggregate(
        _ below: String, to depth: Int, in statement: inout StatementText
    ) -> String {
        let keys = table.keys(depth: depth)
        var (rows, groups): ([[ColumnLayers.Column]], [[ColumnLayers.Column]]) = ([], [])
        var aggregates = ["min(t.place) AS place", "max(t.weight) AS heaviest"]
        // Above them nodes are groups, and none is there twice.
        let isAboveIndicators = depth + 1 == self.depth
        if isAboveIndicators { aggregates.append("count(*) - count(DISTINCT t.k\(depth + 1)) AS repeated") }
        var results: [String] = []
        for (number, methodology) in methodologies.enumerated() {
            aggregates.append("min(t.s\(number)) AS least\(number)")
            if measuresCoverage { aggregates += coverage(number) }
            var chosen: [String] = []
            let variants = variants(methodology, at: depth)
            for (index, variant) in variants.enumerated() {
                let columns = laidOut(
                    variant.sql, prefix: "m\(number)\(variants.count == 1 ? "" : "_\(index)")",
                    inputs: ["achievement": counted(number, methodology, variant), "weight": "t.weight"],
                    depth: depth + 1)
                merge(columns.rows, into: &rows)
                aggregates += columns.aggregates.map { "\($0.expression) AS \($0.name)" }
                merge(columns.groups, into: &groups)
                chosen.append(
                    variant.condition.map { "WHEN \($0) THEN \(columns.result)" } ?? columns.result)
            }
            results.append(variants[0].condition == nil ? chosen[0] : "CASE \(chosen.joined(separator: " ")) END")
        }
        var relation = below
        for (index, layer) in rows.enumerated() {
            let next = "corte_r\(depth)_\(index)"
            statement.define(next, Self.extending(relation, by: layer))
            relation = next
        }
        let group = StatementText.of("t", keys)
        statement.define(
            "corte_g\(depth)",
            "SELECT \(group),\n  \(aggregates.joined(separator: ",\n  "))\nFROM \(relation) AS t\nGROUP BY \(group)")
        relation = "corte_g\(depth)"
        // The node's codes are its own now: what was said of its children as rows is said of it as a group.
        groups.append(results.enumerated().map { ("r\($0)", $1) })
        for (index, layer) in groups.enumerated() {
            let next = "corte_g\(depth)_\(index)"
            statement.define(next, Self.extending(relation, by: layer))
            relation = next
        }
        statement.define("corte_m\(depth)", nodes(of: relation, at: depth))
        return "corte_m\(depth)"
    }

    /// What a strategy is given for a child: what wasn't reported is 0 under that policy.
    private func counted(_ number: Int, _ methodology: StatedMethodology, _ variant: Variant) -> String {
        var value = "t.a\(number)"
        if methodology.missing == .zero {
            value = "CASE WHEN t.s\(number) = \(StateCode.notReported.rawValue) THEN 0e0 ELSE \(value) END"
        }
        return variant.condition.map { "CASE WHEN \($0) THEN \(value) END" }
            ?? (value.contains(" ") ? "(\(value))" : value)
    }

    private func coverage(_ number: Int) -> [String] {
        let isProgrammed = "t.s\(number) <> \(StateCode.notProgrammed.rawValue)"
        let hasFigure = "t.s\(number) = \(achieved)"
        return [
            "sum(CASE WHEN \(isProgrammed) THEN t.weight ELSE 0e0 END) AS due\(number)",
            "sum(CASE WHEN \(hasFigure) THEN t.weight * t.c\(number) ELSE 0e0 END) AS reported\(number)",
            "sum(CASE WHEN \(isProgrammed) THEN 1e0 ELSE 0e0 END) AS dues\(number)",
            "sum(CASE WHEN \(hasFigure) THEN 1e0 ELSE 0e0 END) AS reports\(number)",
        ]
    }

    /// The nodes with their figures, why some have none, and their own weights.
    private func nodes(of relation: String, at depth: Int) -> String {
        let keys = table.keys(depth: depth)
        let (join, weight) = depth == 0 ? ("", dialect.double(1)) : weights.ofNode("t", code: "k\(depth)")
        let subject = table.subject(depth: depth)
        var refusals =
            "WHEN t.heaviest = 0 THEN \(dialect.refusal("every weight below a node is zero", about: subject))"
        if depth + 1 == self.depth {
            refusals +=
                " WHEN t.repeated > 0 THEN "
                + dialect.refusal("an indicator is there twice in a unit and cut, below", about: subject)
        }
        let columns = methodologies.indices.flatMap { number -> [String] in
            let own = share("reported\(number)", of: "due\(number)")
            let isEnough =
                measuresCoverage
                ? " AND \(own) >= \(SQLDialect.digits(minimumCoverage.weight))"
                    + " AND \(share("reports\(number)", of: "dues\(number)")) >= \(SQLDialect.digits(minimumCoverage.children))"
                : ""
            let hasFigure = "t.r\(number) IS NOT NULL"
            let insufficient = StateCode.insufficient.rawValue
            return [
                "CASE \(refusals) WHEN \(hasFigure)\(isEnough) THEN t.r\(number) END AS a\(number)",
                "CASE WHEN \(hasFigure)\(isEnough) THEN \(achieved) WHEN \(hasFigure) OR t.least\(number) = \(achieved) "
                    + "THEN \(insufficient) ELSE t.least\(number) END AS s\(number)",
            ] + (measuresCoverage ? ["\(own) AS c\(number)"] : [])
        }
        return "SELECT \(StatementText.named("t", keys + ["place"])), \(weight) AS weight,\n  "
            + columns.joined(separator: ",\n  ") + "\nFROM \(relation) AS t\(join)"
    }

    private func share(_ part: String, of whole: String) -> String {
        "CASE WHEN t.\(whole) > 0 THEN t.\(part) / t.\(whole) ELSE 0e0 END"
    }
}
