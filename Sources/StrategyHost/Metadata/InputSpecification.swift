/// A column that a strategy reads.
public struct InputSpecification: Hashable, Sendable {
    /// What a column holds.
    public enum Kind: String, Hashable, Sendable {
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
    /// Whether a batch has to have it.
    public let isRequired: Bool
    /// What its values mean, with their unit.
    public let summary: String
}
