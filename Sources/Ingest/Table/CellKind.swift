/// What a cell of a table is, where its file says so.
enum CellKind: UInt8 {
    /// Text, which may be a number that someone wrote.
    case text
    /// A number, with a decimal point, or a percentage with its sign.
    case number
    /// A number that stands once for the cells of several rows.
    case sharedNumber
    /// What a spreadsheet shows where a formula has no result: `#DIV/0!`.
    case error
    /// A formula that no program has calculated.
    case uncalculated

    /// Whether there's nothing to say of it.
    var isPlain: Bool { self == .text || self == .number }

    /// Whether it's a number whichever way numbers are written.
    var isNumber: Bool { self == .number || self == .sharedNumber }
}
