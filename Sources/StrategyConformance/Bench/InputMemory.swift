internal import StrategyABI
internal import StrategyHost

/// A batch laid out in C structs and guarded memory, as long as the value lives.
final class InputMemory {
    private struct Column {
        let name: String
        let values: GuardedMemory
        let validity: GuardedMemory?
        let offsets: GuardedMemory?
        let original: [UInt8]

        var memories: [GuardedMemory] { [values, validity, offsets].compactMap(\.self) }
    }

    /// The batch.
    let batch: UnsafeMutablePointer<corte_batch>
    /// Its columns without values.
    let schema: UnsafeMutablePointer<corte_schema>

    private let structs: StructTable
    private let pointers: [GuardedMemory]
    private var columns: [Column] = []

    /// Lays `sample` out with its memory at one edge, and keeps a copy to compare with when `isWatched`.
    init(_ sample: SampleBatch, at edge: GuardedMemory.Edge, isWatched: Bool = false) throws(Finding) {
        let count = sample.columns.count
        structs = try StructTable(count: 3 * count + 2)
        let full = try GuardedMemory(count: count * MemoryLayout<Int>.size, at: edge)
        let bare = try GuardedMemory(count: count * MemoryLayout<Int>.size, at: edge)
        let offsets = try GuardedMemory(elements: sample.groupOffsets.map(UInt64.init), at: edge)
        pointers = [full, bare, offsets]
        for (index, column) in sample.columns.enumerated() {
            let made = try Self.memory(of: column, at: edge, isWatched: isWatched)
            var raw = corte_column()
            raw.struct_size = UInt32(MemoryLayout<corte_column>.size)
            raw.type = column.abiType
            raw.name = corte_text(bytes: try structs.place(name: column.name), length: column.name.utf8.count)
            let bareColumn: UnsafePointer<corte_column>? = UnsafePointer(try structs.place(raw))
            bare.bytes.storeBytes(of: bareColumn, toByteOffset: index * 8, as: UnsafePointer<corte_column>?.self)
            raw.length = UInt64(sample.rowCount)
            raw.null_count = UInt64(column.presence?.count { !$0 } ?? 0)
            raw.values = sample.rowCount == 0 ? nil : UnsafeRawPointer(made.values.start)
            raw.validity = UnsafePointer(made.validity?.start.assumingMemoryBound(to: UInt8.self))
            raw.offsets = UnsafePointer(made.offsets?.start.assumingMemoryBound(to: Int64.self))
            let fullColumn: UnsafePointer<corte_column>? = UnsafePointer(try structs.place(raw))
            full.bytes.storeBytes(of: fullColumn, toByteOffset: index * 8, as: UnsafePointer<corte_column>?.self)
            columns.append(made)
        }
        schema = try structs.place(
            corte_schema(
                struct_size: UInt32(MemoryLayout<corte_schema>.size), column_count: UInt32(count),
                columns: UnsafePointer(bare.start.assumingMemoryBound(to: UnsafePointer<corte_column>?.self))))
        batch = try structs.place(
            corte_batch(
                struct_size: UInt32(MemoryLayout<corte_batch>.size), column_count: UInt32(count),
                row_count: UInt64(sample.rowCount),
                columns: UnsafePointer(full.start.assumingMemoryBound(to: UnsafePointer<corte_column>?.self)),
                group_count: UInt64(sample.groupSizes.count),
                group_offsets: UnsafePointer(offsets.start.assumingMemoryBound(to: UInt64.self))))
    }

    /// From now on a write to a column ends the process.
    func makeReadOnly() {
        for memory in columns.flatMap(\.memories) + pointers { memory.makeReadOnly() }
    }

    /// The first column that isn't as it was; only of a watched batch.
    var changedColumn: String? {
        columns.first { column in !column.original.elementsEqual(column.memories.flatMap { Array($0.bytes) }) }?.name
    }

    private static func memory(
        of column: SampleColumn, at edge: GuardedMemory.Edge, isWatched: Bool
    ) throws(Finding) -> Column {
        let values: GuardedMemory
        var offsets: GuardedMemory?
        switch column.values {
        case .numbers(let numbers): values = try GuardedMemory(elements: numbers, at: edge)
        case .integers(let integers): values = try GuardedMemory(elements: integers, at: edge)
        case .booleans(let truths): values = try GuardedMemory(elements: Bitmap(truths).bytes, at: edge)
        case .days(let days): values = try GuardedMemory(elements: days, at: edge)
        case .texts(let texts):
            values = try GuardedMemory(elements: texts.flatMap { Array($0.utf8) }, at: edge)
            let ends = texts.reduce(into: [Int64(0)]) { $0.append(($0.last ?? 0) + Int64($1.utf8.count)) }
            offsets = try GuardedMemory(elements: ends, at: edge)
        }
        var validity: GuardedMemory?
        if let presence = column.presence, column.alwaysHasBitmap || presence.contains(false) {
            validity = try GuardedMemory(elements: Bitmap(presence).bytes, at: edge)
        }
        let memories = [values, validity, offsets].compactMap(\.self)
        let original = isWatched ? memories.flatMap { Array($0.bytes) } : []
        return Column(name: column.name, values: values, validity: validity, offsets: offsets, original: original)
    }
}

extension GuardedMemory {
    /// These elements.
    fileprivate convenience init<Element: BitwiseCopyable>(elements: [Element], at edge: Edge) throws(Finding) {
        try self.init(count: elements.count * MemoryLayout<Element>.stride, at: edge)
        elements.withUnsafeBytes { bytes.copyMemory(from: $0) }
    }
}
