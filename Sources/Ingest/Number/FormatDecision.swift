/// The number format of a column, and why.
public struct FormatDecision: Hashable, Sendable {
    /// What a format was decided by.
    public enum Basis: String, Hashable, Sendable {
        /// The column's own numbers.
        case ownNumbers = "its own numbers"
        /// The other columns of the file.
        case otherColumns = "the file's other columns"
        /// The file's separator.
        case separator = "the file's separator"
    }

    /// How the column's numbers are read.
    public let format: NumberFormat
    /// What it was decided by.
    public let basis: Basis
    /// Whether the column has numbers that the other format reads differently.
    public let hasAmbiguousNumbers: Bool

    /// The formats of a file's number columns: by their own numbers, else by the other columns', else by the separator.
    static func decide(_ columns: [FormatEvidence], separator: Separator) -> [FormatDecision] {
        var file = FormatEvidence()
        for column in columns { file.add(column) }
        return columns.map { column in
            let isAmbiguous = column.firstAmbiguous != nil
            func decision(_ format: NumberFormat, _ basis: Basis) -> FormatDecision {
                FormatDecision(format: format, basis: basis, hasAmbiguousNumbers: isAmbiguous)
            }
            if let format = column.majority { return decision(format, .ownNumbers) }
            if let format = file.majority {
                return decision(format, column.colombian > 0 ? .ownNumbers : .otherColumns)
            }
            return decision(NumberFormat(usualWith: separator), .separator)
        }
    }
}
