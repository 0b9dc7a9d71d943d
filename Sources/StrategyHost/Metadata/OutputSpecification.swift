/// A column of numbers that a strategy writes.
public struct OutputSpecification: Hashable, Sendable {
    /// What a column has one value for.
    public enum Grain: String, Hashable, Sendable {
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
    /// What its values mean, with their unit.
    public let summary: String
}
