import PlanModel

/// A kind of file that a table is read from. A new one is a folder beside `CSV` and `XLSX`, and a line in
/// `TableFormats.all`: what comes after knows the table alone.
protocol TableFormat: Sendable {
    /// Whether a file is of this kind, by its bytes and its name.
    static func holds(_ bytes: [UInt8], named file: String) -> Bool

    /// Reads a file of this kind.
    ///
    /// - Parameters:
    ///   - file: the path as given, for places.
    ///   - settings: what the plan file and the command line say about the reading.
    /// - Throws: why it can't be read.
    static func read(_ bytes: [UInt8], of file: String, settings: ReadingSettings) throws(Diagnostic) -> ReadTable
}
