import PlanModel
import Reports

/// The rows of the result: a node of a unit at a cut, named as reports name it.
struct ResultRelations {
    /// A column behind those of the node.
    struct Column {
        let name: String
        /// Its expression over a node, called `t`.
        let expression: String
    }

    let dialect: SQLDialect
    let table: MatrixTable
    /// The names of all levels, the plan's first.
    let levels: [String]
    /// The depths whose nodes are written.
    let written: [Int]
    /// The relation of the nodes of each depth.
    let nodes: [Int: String]
    let columns: [Column]

    /// Adds the codes that several nodes of a unit at a cut have: those are named by their whole path.
    func define(in statement: inout StatementText) {
        let last = levels.count - 1
        let nodes = (1..<last).map { depth in
            let keys = StatementText.of("t", table.keys(depth: depth))
            return "SELECT t.unit, t.cut, t.k\(depth) AS code FROM corte_leaf AS t GROUP BY \(keys)"
        }
        let plan =
            "SELECT t.unit, t.cut, CAST(\(dialect.text(Plan.rootID)) AS \(dialect.bareName(of: .text))) AS code "
            + "FROM corte_leaf AS t GROUP BY t.unit, t.cut"
        statement.define("corte_code", ([plan] + nodes).joined(separator: "\nUNION ALL "))
        // An indicator's code counts where it's written, and where a node has it.
        let indicators =
            written.contains(last)
            ? "SELECT t.unit AS unit, t.cut AS cut, t.k\(last) AS code FROM corte_leaf AS t"
            : """
            SELECT t.unit AS unit, t.cut AS cut, t.k\(last) AS code FROM corte_leaf AS t
            JOIN (SELECT c.unit, c.cut, c.code FROM corte_code AS c GROUP BY c.unit, c.cut, c.code) AS o \
            ON o.unit = t.unit AND o.cut = t.cut AND o.code = t.k\(last)
            """
        statement.define(
            "corte_twice",
            """
            SELECT c.unit, c.cut, c.code FROM (
            SELECT b.unit, b.cut, b.code FROM corte_code AS b
            UNION ALL \(indicators)) AS c
            GROUP BY c.unit, c.cut, c.code HAVING count(*) > 1
            """)
        statement.define("corte_result", written.map(rows).joined(separator: "\nUNION ALL\n"))
    }

    private func rows(depth: Int) -> String {
        let noCut = dialect.date(MatrixTable.noCut)
        var joins = ""
        func name(_ depth: Int, _ join: String) -> String {
            guard depth > 0 else { return "CAST(\(dialect.text(Plan.rootID)) AS \(dialect.bareName(of: .text)))" }
            joins +=
                "\nLEFT JOIN corte_twice AS \(join) ON \(join).unit = t.unit AND \(join).cut = t.cut "
                + "AND \(join).code = t.k\(depth)"
            guard depth > 1 else { return "t.k1" }
            let path = (1..<(depth + 1)).map { "t.k\($0)" }.joined(separator: " || '/' || ")
            return "CASE WHEN \(join).code IS NULL THEN t.k\(depth) ELSE \(path) END"
        }
        let (node, parent) = (name(depth, "o"), depth == 0 ? dialect.null(.text) : name(depth - 1, "p"))
        let own = columns.map { ",\n  \($0.expression) AS \(dialect.identifier($0.name))" }.joined()
        return """
            SELECT \(depth) AS depth, t.place AS place, NULLIF(t.unit, '') AS unit, \
            CASE WHEN t.cut = \(noCut) THEN NULL ELSE t.cut END AS cut, \(node) AS node, \
            \(dialect.text(levels[depth])) AS level, \(parent) AS parent\(own)
            FROM \(nodes[depth] ?? "") AS t\(joins)
            """
    }

    /// The query over the result, in the order of its units, cuts and rows.
    var query: String {
        let names = ["unit", "cut", "node", "level", "parent"] + columns.map { dialect.identifier($0.name) }
        return "SELECT \(StatementText.of("t", names))\nFROM corte_result AS t\n"
            + "ORDER BY t.unit, t.cut, t.place, t.depth" + dialect.settings
    }
}
