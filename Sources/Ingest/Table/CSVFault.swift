/// A quote that doesn't do what quotes do.
struct CSVFault: Hashable {
    enum Kind {
        /// The input ended inside a quoted field.
        case unclosedQuote
        /// Something stands between a closing quote and the next separator.
        case textAfterQuote
    }

    var kind: Kind
    /// The line of the field's first byte, from 1.
    var line: Int
    /// The field's number inside its record, from 1.
    var column: Int
}
