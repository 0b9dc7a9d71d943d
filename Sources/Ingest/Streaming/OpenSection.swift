import PlanModel

/// The rows of a unit and cut while they're read.
struct OpenSection {
    /// The unit and cut as they stand in the matrix.
    var unitText: [UInt8] = []
    var cutText: [UInt8] = []
    var unit: String?
    var cut: Cut?
    /// What is wrong with the cut of every row.
    var cutFlaw: CutFlaw?
    /// The section's first row in the batch.
    var firstRow = 0
    /// How many rows agree with the template.
    var agreeing = 0
    /// The lines, once they differ from the template's.
    var lines: [Outline.Line]?

    enum CutFlaw {
        case missing
        case noDate
    }

    /// Whether a row's cells are the section's, byte by byte.
    func has(_ unit: Span<UInt8>, _ cut: Span<UInt8>) -> Bool {
        Self.equal(unit, unitText) && Self.equal(cut, cutText)
    }

    private static func equal(_ cell: Span<UInt8>, _ text: [UInt8]) -> Bool {
        guard cell.count == text.count else { return false }
        for index in cell.indices where cell[index] != text[index] { return false }
        return true
    }
}
