import PlanModel

/// The rows of a unit and cut while they're read.
struct OpenSection {
    /// The cells of unit and cut as they stand in the matrix, and where each run of them ends.
    var keyText: [UInt8] = []
    var keyEnds: [Int] = []
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

    enum CutFlaw: Equatable {
        case missing
        case unreadable(CutReader.Flaw)
    }
}
