/// The rows of a batch that go to a worker at a time.
///
/// Where a row's result depends on that row alone, a large batch goes there in slices: the worker measures one while the
/// host copies the next one, and both work in their caches.
struct BatchSlice {
    /// How many rows a slice has; a multiple of 8, so that a slice of bits starts with a byte.
    static let length = 131_072

    let batch: ColumnBatch
    let rows: Range<Int>

    /// A batch in slices, or as a whole where its rows depend on each other.
    static func slices(of batch: ColumnBatch, rowsAreIndependent: Bool) -> [BatchSlice] {
        guard rowsAreIndependent, batch.rowCount > 2 * length else {
            return [BatchSlice(batch: batch, rows: 0..<batch.rowCount)]
        }
        return stride(from: 0, to: batch.rowCount, by: length).map { start in
            BatchSlice(batch: batch, rows: start..<min(start + length, batch.rowCount))
        }
    }

    /// The batch's groups; those of a slice don't matter, so it's a single one.
    var groupOffsets: [Int] { rows.count == batch.rowCount ? batch.groupOffsets : [0, rows.count] }

    /// The bytes of a bitmap that has a bit for each row of the batch.
    func bytes(of bits: Bitmap) -> ArraySlice<UInt8> { bits.bytes[rows.lowerBound / 8..<(rows.upperBound + 7) / 8] }

    /// How many of a column's values are missing.
    func missingCount(of column: BatchColumn) -> Int {
        column.validity.map { rows.count - bytes(of: $0).bitCount } ?? 0
    }
}
