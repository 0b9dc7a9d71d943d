/// A strategy that can also be said in SQL, for engines that Corte doesn't run: the extension `corte.sql/1`.
///
/// ```swift
/// extension Halved: SQLStated {
///     func sql(for request: SQLRequest) throws(StrategyError) -> [SQLColumn] {
///         [.row("achievement", "{achievement} / 2e0")]
///     }
/// }
/// ```
public protocol SQLStated: MeasurementStrategy {
    /// The columns that lead from the inputs to `achievement`, which is the last one.
    ///
    /// - Throws: `StrategyError` of `.unsupported`, with the reason, for what can't be said as it's asked for.
    func sql(for request: SQLRequest) throws(StrategyError) -> [SQLColumn]
}

/// Whom a strategy says itself to in SQL.
public struct SQLRequest: Hashable, Sendable {
    /// The engine: `postgresql`, `duckdb`, `spark`, `clickhouse`, or one that comes later.
    public let dialect: String
    /// Whether the doubles have to be those of `measure`, bit for bit; else they're within a part of 1e-12 of them.
    public let wantsSameBits: Bool

    /// A request of an engine.
    public init(dialect: String, wantsSameBits: Bool = false) {
        self.dialect = dialect
        self.wantsSameBits = wantsSameBits
    }
}

/// A column on the way from a strategy's inputs to what it gives.
///
/// In its expression `{name}` stands for an input, or for a column before it; `{group}` for the columns that tell groups
/// apart, `{order}` for one that has the rows of a group in their order; `{refuse:WHY}` ends the statement where it's
/// evaluated.
public struct SQLColumn: Hashable, Sendable {
    /// What a column has a value for.
    public enum Grain: Hashable, Sendable {
        /// Each row; it may be a window over the row's group.
        case row
        /// Each group; an aggregate of rows, or made of columns of groups.
        case group
    }

    /// Its name, of a-z, 0-9 and underscores.
    public let name: String
    /// What it has a value for.
    public let grain: Grain
    /// How it's computed.
    public let expression: String

    /// A column with a value for each row.
    public static func row(_ name: String, _ expression: String) -> SQLColumn {
        SQLColumn(name: name, grain: .row, expression: expression)
    }

    /// A column with a value for each group.
    public static func group(_ name: String, _ expression: String) -> SQLColumn {
        SQLColumn(name: name, grain: .group, expression: expression)
    }

    /// A finite number as every engine takes it for a double.
    public static func number(_ value: Double) -> String {
        let digits = "\(value.magnitude)"
        let text = digits.contains("e") ? digits : digits + "e0"
        return value < 0 ? "(-\(text))" : text
    }
}
