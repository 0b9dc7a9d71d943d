internal import PlanModel
import Words

/// The SQL of an engine that Corte doesn't run.
package enum SQLDialect: String, CaseIterable, Sendable {
    case postgresql, duckdb, spark, clickhouse

    /// The engine's name as its makers write it.
    package var name: String {
        switch self {
        case .postgresql: "PostgreSQL"
        case .duckdb: "DuckDB"
        case .spark: "Spark"
        case .clickhouse: "ClickHouse"
        }
    }

    /// What is worth knowing before its figures are compared with Corte's.
    var difference: String {
        switch self {
        case .postgresql: "a quotient too large for a double ends the statement"
        case .duckdb:
            "sums of several threads add up in an order of their own, so that the last bit may differ between runs"
        case .spark:
            "needs spark.sql.ansi.enabled, the default since Spark 4, and a session in which it stays on and "
                + "spark.sql.analyzer.maxIterations is set as here"
        case .clickhouse: "unmatched rows of joins have to be NULL: the settings at the end are part of the statement"
        }
    }
}

// MARK: Types

extension SQLDialect {
    /// A type of a column.
    enum ColumnType {
        case text, date, double, integer, boolean
    }

    /// A type's name, of columns that may be NULL.
    func name(of type: ColumnType) -> String {
        switch (self, type) {
        case (.clickhouse, _): "Nullable(\(bareName(of: type)))"
        default: bareName(of: type)
        }
    }

    /// A type's name, of columns that are never NULL.
    func bareName(of type: ColumnType) -> String {
        switch (self, type) {
        case (.clickhouse, .text): "String"
        case (.clickhouse, .date): "Date32"
        case (.clickhouse, .double): "Float64"
        case (.clickhouse, .integer): "Int64"
        case (.clickhouse, .boolean): "Bool"
        case (.postgresql, .text): "text"
        case (.duckdb, .text): "VARCHAR"
        case (.spark, .text): "STRING"
        case (.postgresql, .double): "double precision"
        case (_, .double): "DOUBLE"
        case (_, .date): "date"
        case (_, .integer): "bigint"
        case (_, .boolean): "boolean"
        }
    }

    /// NULL of a type.
    func null(_ type: ColumnType) -> String { "CAST(NULL AS \(name(of: type)))" }
}

// MARK: Literals

extension SQLDialect {
    /// A double, to the last bit.
    func double(_ value: Double) -> String { "CAST(\(Self.digits(value)) AS \(bareName(of: .double)))" }

    /// A finite number as every engine takes it for a double.
    static func digits(_ value: Double) -> String {
        let text = "\(value)"
        return text.contains("e") ? text : text + "e0"
    }

    /// A day.
    func date(_ cut: Cut) -> String {
        self == .clickhouse ? "toDate32('\(cut)')" : "DATE '\(cut)'"
    }

    /// A text, whatever it holds. It never shows `{{`, `{%` or `${`: templates and shells would take them for theirs.
    func text(_ text: String) -> String {
        var parts: [String] = [""]
        for scalar in text.unicodeScalars {
            if let last = parts[parts.count - 1].unicodeScalars.last, last == "{" || last == "$" { parts.append("") }
            parts[parts.count - 1].unicodeScalars.append(scalar)
        }
        let quoted = parts.map(quoted)
        return quoted.count == 1 ? quoted[0] : "(" + quoted.joined(separator: " || ") + ")"
    }

    private func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { $0 != "\\" && $0.value >= 0x20 && $0.value != 0x7F }
        switch self {
        case .postgresql, .duckdb:
            return isPlain ? "'" + text.replacing("'", with: "''") + "'" : "E'" + escaped(text) + "'"
        case .spark, .clickhouse:
            return "'" + escaped(text) + "'"
        }
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "'": result += "\\'"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// What a text can't hold in this engine; nil for what it can.
    func flaw(of text: String) -> Phrase? {
        guard
            let bad = text.unicodeScalars.first(where: { $0.properties.generalCategory == .control && !isWritable($0) })
        else { return nil }
        let code = "U+" + String(bad.value, radix: 16, uppercase: true)
        return Phrase(
            es: "el código «\(text)» tiene un carácter de control (\(code))",
            en: "the code '\(text)' has a control character (\(code))")
    }

    private func isWritable(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" || scalar == "\t" }

    /// A name of a column or table, in quotes: an engine may keep any word for itself.
    func identifier(_ name: String) -> String {
        switch self {
        case .postgresql, .duckdb: "\"" + name.replacing("\"", with: "\"\"") + "\""
        case .spark: "`" + name.replacing("`", with: "``") + "`"
        case .clickhouse: "`" + name.replacing("\\", with: "\\\\").replacing("`", with: "\\`") + "`"
        }
    }

    /// How many bytes of a name count; what lies beyond is cut off in silence.
    var longestIdentifier: Int? { self == .postgresql ? 63 : nil }
}

// MARK: Expressions

extension SQLDialect {
    /// Ends the statement when it's evaluated; a double otherwise.
    ///
    /// - Parameter subject: an expression of text that says what it's about; without one an engine may evaluate it beforehand.
    func refusal(_ message: String, about subject: String) -> String {
        let message = "\(text("corte: " + message + ": ")) || \(subject)"
        return switch self {
        // The text that isn't a number stands in the engine's error.
        case .postgresql, .clickhouse: "CAST(\(message) AS \(bareName(of: .double)))"
        case .duckdb: "CAST(error(\(message)) AS DOUBLE)"
        case .spark: "CAST(raise_error(\(message)) AS DOUBLE)"
        }
    }

    /// The year of a date.
    func year(of date: String) -> String { "CAST(EXTRACT(YEAR FROM \(date)) AS \(bareName(of: .integer)))" }

    /// What ends a relation so that its columns are computed once: PostgreSQL pastes their expressions into whatever reads
    /// them, and a sum that is read by a quotient, its remainder and so on is added up hundreds of times.
    var fence: String { self == .postgresql ? "\nOFFSET 0" : "" }

    /// What a session needs before the statement: Spark resolves a few of its many relations at a time, and gives up after a
    /// hundred times.
    var preparation: String? { self == .spark ? "SET spark.sql.analyzer.maxIterations = 10000" : nil }

    /// What stands behind a statement.
    var settings: String {
        self == .clickhouse ? "\nSETTINGS join_use_nulls = 1, query_plan_max_optimizations_to_apply = 1000000" : ""
    }
}
