/// What a drawing shows, as a table: for whoever reads numbers rather than marks, and for formats with charts of their own.
public struct FigureData: Hashable, Sendable {
    /// What stands above the rows' names.
    public var nameTitle: String
    /// The columns behind the names.
    public var columns: [Column]
    /// The rows, from the top.
    public var rows: [Row]
    /// What bars of its numbers stand on; nil where the drawing says more than bars would.
    public var scale: Scale?

    /// A table of rows; without a scale it's only read.
    public init(nameTitle: String, columns: [Column], rows: [Row], scale: Scale? = nil) {
        self.nameTitle = nameTitle
        self.columns = columns
        self.rows = rows
        self.scale = scale
    }

    /// A column of the table.
    public struct Column: Hashable, Sendable {
        /// What stands above it.
        public var title: String
        /// The colour of its bars; nil for a column that is read alone.
        public var fill: Color?
        /// Whether its texts say of the bars what their colours say.
        public var isBeside: Bool

        /// A column that is read alone, unless it has a colour for bars.
        public init(_ title: String, fill: Color? = nil, isBeside: Bool = false) {
            self.title = title
            self.fill = fill
            self.isBeside = isBeside
        }
    }

    /// A row of the table.
    public struct Row: Hashable, Sendable {
        /// Its name, in full.
        public var name: String
        /// A cell for each column.
        public var cells: [Cell]
        /// Whether it heads the rows after it: it's no bar among theirs.
        public var isHead: Bool

        /// A row with a cell for each column.
        public init(_ name: String, _ cells: [Cell], isHead: Bool = false) {
            self.name = name
            self.cells = cells
            self.isHead = isHead
        }
    }

    /// What a row holds in a column.
    public struct Cell: Hashable, Sendable {
        /// What the drawing prints, or the word for what is missing.
        public var text: String
        /// The number itself, with all its digits; nil where none was measured, which isn't zero.
        public var number: Double?
        /// The colour of its bar, where that isn't the column's.
        public var fill: Color?

        /// A text with its number, if it has one.
        public init(_ text: String, _ number: Double? = nil, fill: Color? = nil) {
            self.text = text
            self.number = number
            self.fill = fill
        }
    }

    /// The axis of bars, which starts at 0 %, and the line that they're measured against.
    public struct Scale: Hashable, Sendable {
        /// Where the axis ends, in percent.
        public var limit: Double
        /// Where the line stands, in percent.
        public var line: Double
        /// What the line is called.
        public var lineTitle: String

        /// An axis from 0 % to a limit with a line.
        public init(limit: Double, line: Double, lineTitle: String) {
            self.limit = limit
            self.line = line
            self.lineTitle = lineTitle
        }
    }
}
