/// The rows of whole plans in columns: each section is a unit at a cut, complete and in the order of the matrix.
public struct MatrixBatch: Sendable {
    /// The rows of a unit at a cut.
    public struct Section: Sendable {
        /// Whose plan it is, where the matrix says so.
        public var unit: String?
        /// The cut that the rows report, where the matrix says so.
        public var cut: Cut?
        /// The rows, in the batch's columns.
        public var rows: Range<Int>
        /// Their codes.
        public var outline: Outline

        /// A unit at a cut with its rows, as many as the outline has lines.
        public init(unit: String?, cut: Cut?, rows: Range<Int>, outline: Outline) {
            self.unit = unit
            self.cut = cut
            self.rows = rows
            self.outline = outline
        }
    }

    /// A column of numbers, some of them missing.
    public struct Numbers: Sendable {
        /// The numbers; those that aren't present have no meaning.
        public private(set) var values: [Double]
        /// Which rows have one.
        public private(set) var isPresent: [Bool]

        /// The rows of which it's said that nothing was programmed.
        public var notProgrammed: Set<Int> = []

        /// A column; both are as long as the batch.
        public init(values: [Double], isPresent: [Bool]) {
            self.values = values
            self.isPresent = isPresent
        }

        /// Sets the number of a row, or makes it a hole.
        public mutating func set(_ row: Int, _ value: Double?) {
            values[row] = value ?? 0
            isPresent[row] = value != nil
        }

        /// The number of a row; nil where it has none.
        public subscript(row: Int) -> Double? { isPresent[row] ? values[row] : nil }
    }

    /// The path of the matrix, for places.
    public var file: String
    /// The sheet that they're of, where the matrix is a workbook.
    public var sheet: String?
    /// The sections, in the order of the matrix.
    public var sections: [Section] = []
    /// How many rows there are.
    public var rowCount = 0
    /// The line that each row starts on.
    public var lines = LineNumbers()
    /// The relative importance of each row; nil where the matrix has no such column, as of the others.
    public var weight: Numbers?
    /// The start point of a growing or falling indicator.
    public var baseline: Numbers?
    /// The target of the year.
    public var programmedYear: Numbers?
    /// The part of it due at the cut.
    public var programmed: Numbers?
    /// What was achieved up to the cut.
    public var executed: Numbers?
    /// How the reports of a year add up.
    public var annualisation: [Annualisation?]?

    /// A batch without rows.
    public init(file: String, sheet: String? = nil) {
        self.file = file
        self.sheet = sheet
    }
}
