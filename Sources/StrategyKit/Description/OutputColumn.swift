/// A column of doubles that a strategy writes.
public struct OutputColumn: Sendable {
    /// What a column has one value for.
    public enum Grain: String, CaseIterable, Sendable {
        /// Every row of the batch.
        case row
        /// Every group of rows.
        case group
    }

    /// The column's name.
    public let name: String
    /// What it has one value for.
    public let grain: Grain
    /// Whether values may be missing.
    public let isNullable: Bool

    /// A column with a value for each row.
    public static func row(_ name: String, nullable: Bool = false) -> OutputColumn {
        OutputColumn(name: name, grain: .row, isNullable: nullable)
    }

    /// A column with a value for each group.
    public static func group(_ name: String, nullable: Bool = false) -> OutputColumn {
        OutputColumn(name: name, grain: .group, isNullable: nullable)
    }
}
