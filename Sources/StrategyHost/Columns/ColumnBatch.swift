/// Rows in columns, sorted into groups.
public struct ColumnBatch: Hashable, Sendable {
    /// The columns, in the order they were added.
    public private(set) var columns: [BatchColumn] = []
    /// How many rows every column has.
    public let rowCount: Int
    /// Where each group starts, and at the end the number of rows: never falling, from 0.
    public let groupOffsets: [Int]

    /// A batch without columns yet; its rows are one group unless `groupOffsets` says otherwise.
    public init(rowCount: Int, groupOffsets: [Int]? = nil) {
        self.rowCount = rowCount
        self.groupOffsets = groupOffsets ?? [0, rowCount]
    }

    /// How many groups there are.
    public var groupCount: Int { max(0, groupOffsets.count - 1) }

    /// Adds a column.
    public mutating func append(_ column: BatchColumn) { columns.append(column) }

    /// Adds a column of doubles.
    public mutating func append(_ name: String, numbers: [Double], validity: Bitmap? = nil) {
        append(BatchColumn(name, .numbers(numbers), validity: validity))
    }

    /// Adds a column of doubles, some of them missing.
    public mutating func append(_ name: String, numbers: [Double?]) {
        let validity = Bitmap(numbers.lazy.map { $0 != nil })
        append(BatchColumn(name, .numbers(numbers.map { $0 ?? 0 }), validity: validity))
    }

    /// Adds a column of truth values.
    public mutating func append(_ name: String, booleans: [Bool]) {
        append(BatchColumn(name, .booleans(Bitmap(booleans))))
    }

    /// Adds a column of days since 1970-01-01.
    public mutating func append(_ name: String, days: [Int32], validity: Bitmap? = nil) {
        append(BatchColumn(name, .days(days), validity: validity))
    }

    /// What makes the batch unfit to be handed over; nothing if it's sound.
    var flaw: String? {
        if groupOffsets.first != 0 || groupOffsets.last != rowCount { return "its groups don't cover its rows" }
        if zip(groupOffsets, groupOffsets.dropFirst()).contains(where: { $0 > $1 }) { return "its groups overlap" }
        for column in columns where column.count != rowCount || column.validity?.count ?? rowCount != rowCount {
            return "column '\(column.name)' has another length than \(rowCount)"
        }
        return nil
    }
}
