/// What a scanner tells while it reads: fields as bytes, never as text, so that a sink that needs no text makes none.
protocol CSVSink {
    /// The next field of the record. The bytes are only there for the call.
    mutating func field(_ bytes: Span<UInt8>)
    /// The record is complete; it started on `line`.
    mutating func endRecord(line: Int)
    /// Something is wrong with a field's quotes.
    mutating func fault(_ fault: CSVFault)
}

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
