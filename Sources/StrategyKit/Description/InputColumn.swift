/// A column that a strategy reads.
public struct InputColumn: Sendable {
    /// What the column holds.
    public enum Kind: String, CaseIterable, Sendable {
        /// Doubles.
        case number
        /// True or false.
        case boolean
        /// Days since 1970-01-01.
        case date
    }

    /// The column's name.
    public let name: String
    /// What it holds.
    public let kind: Kind
    /// Whether values may be missing.
    public let isNullable: Bool
    /// Whether the batch has to have it.
    public let isRequired: Bool

    /// A column of doubles.
    public static func number(_ name: String, nullable: Bool = false, required: Bool = true) -> InputColumn {
        InputColumn(name: name, kind: .number, isNullable: nullable, isRequired: required)
    }

    /// A column of truth values.
    public static func boolean(_ name: String, nullable: Bool = false, required: Bool = true) -> InputColumn {
        InputColumn(name: name, kind: .boolean, isNullable: nullable, isRequired: required)
    }

    /// A column of days.
    public static func date(_ name: String, nullable: Bool = false, required: Bool = true) -> InputColumn {
        InputColumn(name: name, kind: .date, isNullable: nullable, isRequired: required)
    }
}
