/// What a scanner tells while it reads: fields as bytes, never as text, so that a sink that needs no text makes none.
protocol CSVSink {
    /// The next field of the record. The bytes are only there for the call.
    mutating func field(_ bytes: Span<UInt8>)
    /// The record is complete; it started on `line`.
    mutating func endRecord(line: Int)
    /// Something is wrong with a field's quotes.
    mutating func fault(_ fault: CSVFault)
}
