internal import StrategyABI

/// Where a batch and the results for it lie in the memory that a host shares with its worker.
struct BatchLayout: Hashable, Sendable {
    /// A column that the worker reads.
    struct Input: Hashable, Sendable {
        let name: String
        /// The type as it crosses the boundary.
        let type: Int32
        let missingCount: Int
        let values: Segment
        /// Nil where no value of the whole batch can be missing: slices lie alike, whichever of them has gaps.
        let validity: Segment?
    }

    /// A column that the worker writes.
    struct Output: Hashable, Sendable {
        let name: String
        /// The grain as it crosses the boundary.
        let grain: Int32
        /// How many values it has room for.
        let count: Int
        let values: Segment
        let validity: Segment
        let flags: Segment
    }

    let rowCount: Int
    let groupCount: Int
    /// One more than there are groups, of eight bytes each.
    let groupOffsets: Segment
    let inputs: [Input]
    let outputs: [Output]
}

extension BatchLayout {
    /// A layout of a slice and of the outputs that are wanted.
    init(_ slice: BatchSlice, outputs specifications: [OutputSpecification]) {
        let groups = slice.groupOffsets.count - 1
        var end = 0
        func segment(_ count: Int, isWritable: Bool = false) -> Segment {
            let segment = Segment(offset: end, count: count, isWritable: isWritable)
            end = segment.end
            return segment
        }
        rowCount = slice.rows.count
        groupCount = groups
        groupOffsets = segment((groups + 1) * MemoryLayout<UInt64>.size)
        inputs = slice.batch.columns.map { column in
            let missingCount = slice.missingCount(of: column)
            return Input(
                name: column.name, type: column.abiType, missingCount: missingCount,
                values: segment(column.byteCount(ofRows: slice.rows.count)),
                validity: column.validity != nil ? segment((slice.rows.count + 7) / 8) : nil)
        }
        outputs = specifications.map { specification in
            let count = slice.count(specification.grain)
            return Output(
                name: specification.name,
                grain: Int32(specification.grain == .row ? CORTE_GRAIN_ROW : CORTE_GRAIN_GROUP), count: count,
                values: segment(count * MemoryLayout<Double>.size, isWritable: true),
                validity: segment((count + 7) / 8, isWritable: true),
                flags: segment(count * MemoryLayout<UInt32>.size, isWritable: true))
        }
    }

    /// Every segment, in the order in which they lie.
    var segments: [Segment] {
        [groupOffsets] + inputs.flatMap { [$0.values] + ($0.validity.map { [$0] } ?? []) }
            + outputs.flatMap { [$0.values, $0.validity, $0.flags] }
    }

    /// Where it ends in the memory, in bytes.
    var end: Int { segments.last?.end ?? 0 }
}

extension BatchColumn {
    /// How much memory the values of some rows take.
    fileprivate func byteCount(ofRows count: Int) -> Int {
        switch values {
        case .numbers: count * MemoryLayout<Double>.size
        case .booleans: (count + 7) / 8
        case .days: count * MemoryLayout<Int32>.size
        }
    }
}
