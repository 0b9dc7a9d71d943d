package import Measurement
package import PlanModel
import Words

/// The table that a statement reads: the canonical matrix, a row for an indicator of a unit at a cut.
package struct MatrixTable {
    /// The names of the levels between the plan and its indicators, from the top down: a column each.
    let levels: [String]
    /// The table's name; with a point, that of its schema before it.
    let name: String
    /// Whether the name is written as dbt refers to what it built.
    let isReference: Bool

    /// A table of a plan's rows.
    ///
    /// - Throws: `MeasurementError` where an engine can't tell a level's column from another one.
    package init(of plan: Plan, named name: String, asReference isReference: Bool = false) throws(MeasurementError) {
        levels = plan.levels
        self.name = name
        self.isReference = isReference
        let others = Set(Self.columns.map(\.name))
        var seen: Set<String> = []
        for level in levels {
            guard !others.contains(level.lowercased()), seen.insert(level.lowercased()).inserted else {
                throw .unwritable(
                    Phrase(
                        es: "el nivel «\(level)» se llama como otra columna de la tabla",
                        en: "the level '\(level)' is called as another column of the table is"),
                    advice: Phrase(
                        es: "dele otro nombre en «levels:» del archivo del plan",
                        en: "give it another name in 'levels:' of the plan file"))
            }
        }
    }

    /// Stands for the cut of rows without one: before every cut there is, and a date in every engine.
    static let noCut = Cut(lastDayOfMonth: 1, in: 1900) ?? .distantPast

    /// The columns that tell the nodes of a depth apart, as the statement calls them.
    func keys(depth: Int) -> [String] { ["unit", "cut"] + (1..<(depth + 1)).map { "k\($0)" } }

    /// What an error calls a node of a depth, as an expression over its relation `t`: never a constant, which an engine
    /// would evaluate before any row.
    func subject(depth: Int) -> String { depth == 0 ? "t.unit || ' plan'" : "t.k\(depth)" }

    /// The columns but for the levels', which stand before the indicator's.
    private static let columns: [(name: String, type: SQLDialect.ColumnType, isOptional: Bool)] = [
        ("line", .integer, false), ("unit", .text, true), ("cut", .date, true), ("indicator", .text, false),
        ("annualisation", .text, true), ("weight", .double, true), ("baseline", .double, true),
        ("programmed_year", .double, true), ("programmed_year_is_np", .boolean, true),
        ("programmed", .double, true), ("programmed_is_np", .boolean, true), ("executed", .double, true),
    ]

    /// All columns, in their order.
    private var columns: [(name: String, type: SQLDialect.ColumnType, isOptional: Bool)] {
        let place = 3
        return Self.columns[..<place] + levels.map { ($0, .text, false) } + Self.columns[place...]
    }

    /// The table as a statement names it.
    func reference(in dialect: SQLDialect) -> String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard isReference else { return parts.map(dialect.identifier).joined(separator: ".") }
        let names = parts.map { "'\($0)'" }.joined(separator: ", ")
        return "{{ \(parts.count == 2 ? "source" : "ref")(\(names)) }}"
    }

    /// The statement that makes the table.
    package func creation(in dialect: SQLDialect) -> String {
        let lines = columns.map { column in
            let type = column.isOptional ? dialect.name(of: column.type) : dialect.bareName(of: column.type)
            let isRequired = !column.isOptional && dialect != .clickhouse
            return "  \(dialect.identifier(column.name)) \(type)\(isRequired ? " NOT NULL" : "")"
        }
        let key = (["unit", "cut"] + levels + ["indicator"]).map(dialect.identifier).joined(separator: ", ")
        let (constraints, end): ([String], String) =
            switch dialect {
            case .postgresql: (["  PRIMARY KEY (line)", "  UNIQUE NULLS NOT DISTINCT (\(key))"], ")")
            case .duckdb: (["  PRIMARY KEY (line)", "  UNIQUE (\(key))"], ")")
            case .spark: ([], ") USING parquet")
            case .clickhouse: ([], ") ENGINE = MergeTree ORDER BY line")
            }
        return "CREATE TABLE \(reference(in: dialect)) (\n" + (lines + constraints).joined(separator: ",\n")
            + "\n\(end);\n"
    }

    /// The statements that fill it with a plan's rows, in their order.
    package func filling(_ rows: [Observation], in dialect: SQLDialect) throws(MeasurementError) -> String {
        for text in rows.lazy.flatMap({ $0.path + [$0.indicator, $0.unit ?? ""] }) {
            if let flaw = dialect.flaw(of: text) { throw .unwritable(flaw) }
        }
        let names = columns.map { dialect.identifier($0.name) }.joined(separator: ", ")
        let target = "\(reference(in: dialect)) (\(names))"
        guard !rows.isEmpty else { return "" }
        var rows = rows
        // Where only some rows have a weight, the others count as 1: in the table no weight is missing among others.
        if rows.contains(where: { $0.weight != nil }) {
            for index in rows.indices { rows[index].weight = rows[index].weight ?? 1 }
        }
        if dialect == .postgresql {
            let lines = rows.enumerated().map { index, row in
                values(of: row, line: index + 1).map(Self.copied).joined(separator: "\t")
            }
            return "COPY \(target) FROM STDIN;\n" + lines.map { $0 + "\n" }.joined() + "\\.\n"
        }
        var text = ""
        for start in stride(from: 0, to: rows.count, by: Self.rowsPerInsertion) {
            let lines = (start..<min(start + Self.rowsPerInsertion, rows.count)).map { index in
                let fields = values(of: rows[index], line: index + 1).map { literal($0, in: dialect) }
                return "(" + fields.joined(separator: ", ") + ")"
            }
            text += "INSERT INTO \(target) VALUES\n" + lines.joined(separator: ",\n") + ";\n"
        }
        return text
    }

    private static let rowsPerInsertion = 500

    private enum Value {
        case nothing
        case text(String)
        case date(Cut)
        case number(Double)
        case integer(Int)
        case boolean(Bool)
    }

    private func values(of row: Observation, line: Int) -> [Value] {
        func text(_ text: String?) -> Value { text.map(Value.text) ?? .nothing }
        func number(_ number: Double?) -> Value { number.map(Value.number) ?? .nothing }
        return [.integer(line), text(row.unit), row.cut.map(Value.date) ?? .nothing]
            + row.path.map(Value.text)
            + [
                .text(row.indicator), text(row.annualisation?.rawValue), number(row.weight),
                number(row.baseline.number),
                number(row.programmedYear.number), .boolean(row.programmedYear.value == .notProgrammed),
                number(row.programmed.number), .boolean(row.programmed.value == .notProgrammed),
                number(row.executed.number),
            ]
    }

    private func literal(_ value: Value, in dialect: SQLDialect) -> String {
        switch value {
        case .nothing: "NULL"
        case .text(let text): dialect.text(text)
        case .date(let cut): dialect.date(cut)
        case .number(let number): SQLDialect.digits(number)
        case .integer(let integer): "\(integer)"
        case .boolean(let boolean): boolean ? "TRUE" : "FALSE"
        }
    }

    /// A field of PostgreSQL's COPY in its text format.
    private static func copied(_ value: Value) -> String {
        switch value {
        case .nothing: return "\\N"
        case .date(let cut): return "\(cut)"
        case .number(let number): return "\(number)"
        case .integer(let integer): return "\(integer)"
        case .boolean(let boolean): return boolean ? "t" : "f"
        case .text(let text):
            return text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
                .replacing("\r", with: "\\r")
        }
    }
}
