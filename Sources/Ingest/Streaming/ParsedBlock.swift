import PlanModel

/// What a block says.
struct ParsedBlock: Sendable {
    var batch: MatrixBatch
    /// How many bytes the block has.
    var size = 0
    /// Where it starts in the file, where it's of one piece.
    var offset = 0
    /// The line that it starts on.
    var line = 0
    /// Where each section starts in the block.
    var sectionStarts: [Int] = []
    /// What the cells of each column of numbers say about its format, in the order of the columns.
    var evidence: [FormatEvidence] = []
    /// The first cell of each that can be read two ways, and its line.
    var ambiguous: [(cell: String, line: Int)?] = []
    var findings = Findings()
    /// Rows without a cut, which is a problem where others have one.
    var withoutCut = DiagnosticList()
    var hasCuts = false
    /// Whether something was met that only the reader of whole matrices knows how to take.
    var isIrregular = false

    init(_ layout: StreamLayout) { batch = MatrixBatch(file: layout.file, sheet: layout.sheetName) }
}
