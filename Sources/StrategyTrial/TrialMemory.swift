internal import StrategyABI
internal import StrategyKit

/// The memory of a call, freed with the value.
final class TrialMemory {
    private var blocks: [UnsafeMutableRawPointer] = []

    deinit { for block in blocks { block.deallocate() } }

    func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
        let start = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        start.initialize(from: elements, count: elements.count)
        blocks.append(UnsafeMutableRawPointer(start))
        return start
    }

    func text(_ text: String) -> corte_text {
        let bytes = text.utf8.map { CChar(bitPattern: $0) }
        return corte_text(bytes: copy(bytes), length: bytes.count)
    }

    func schema(of columns: KeyValuePairs<String, ColumnValues>) -> corte_schema {
        let pointers = columns.map { Optional(UnsafePointer(copy([column($0.key, $0.value, hasValues: false)]))) }
        return corte_schema(
            struct_size: UInt32(MemoryLayout<corte_schema>.size), column_count: UInt32(columns.count),
            columns: copy(pointers))
    }

    func batch(of columns: KeyValuePairs<String, ColumnValues>, rows: Int, offsets: [Int]) -> corte_batch {
        let pointers = columns.map { Optional(UnsafePointer(copy([column($0.key, $0.value, hasValues: true)]))) }
        return corte_batch(
            struct_size: UInt32(MemoryLayout<corte_batch>.size), column_count: UInt32(columns.count),
            row_count: UInt64(rows), columns: copy(pointers), group_count: UInt64(offsets.count - 1),
            group_offsets: copy(offsets.map(UInt64.init)))
    }

    /// A cleared output.
    func output(_ column: OutputColumn, count: Int) -> UnsafeMutablePointer<corte_output_column> {
        let grain = column.grain == .row ? CORTE_GRAIN_ROW : CORTE_GRAIN_GROUP
        return copy([
            corte_output_column(
                struct_size: UInt32(MemoryLayout<corte_output_column>.size), type: corte_type(CORTE_TYPE_F64),
                grain: corte_grain(grain), reserved: 0, name: text(column.name), capacity: UInt64(count),
                values: copy([Double](repeating: 0, count: count)),
                validity: copy([UInt8](repeating: 0, count: (count + 7) / 8)),
                flags: copy([UInt32](repeating: 0, count: count)))
        ])
    }

    func output(of columns: [UnsafeMutablePointer<corte_output_column>]) -> corte_output {
        corte_output(
            struct_size: UInt32(MemoryLayout<corte_output>.size), column_count: UInt32(columns.count),
            columns: copy(columns.map(Optional.init)))
    }

    private func column(_ name: String, _ column: ColumnValues, hasValues: Bool) -> corte_column {
        var raw = corte_column(
            struct_size: UInt32(MemoryLayout<corte_column>.size), type: column.abiType, name: text(name), length: 0,
            null_count: 0, validity: nil, values: nil, offsets: nil)
        guard hasValues else { return raw }
        let presence = column.presence
        raw.length = UInt64(column.count)
        raw.null_count = UInt64(presence.count { !$0 })
        raw.validity = raw.null_count == 0 ? nil : UnsafePointer(copy(Self.bits(presence)))
        raw.values =
            switch column {
            // What stands at a missing element has no meaning, so it may as well be what nobody should use.
            case .numbers(let values): UnsafeRawPointer(copy(values.map { $0 ?? .nan }))
            case .booleans(let values): UnsafeRawPointer(copy(Self.bits(values.map { $0 ?? false })))
            case .dates(let values): UnsafeRawPointer(copy(values.map { $0 ?? 0 }))
            }
        return raw
    }

    /// A bit for each element, least significant first.
    private static func bits(_ elements: [Bool]) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: (elements.count + 7) / 8)
        for (index, element) in elements.enumerated() where element { bytes[index >> 3] |= 1 << UInt8(index & 7) }
        return bytes
    }
}

extension ColumnValues {
    fileprivate var abiType: corte_type {
        switch self {
        case .numbers: corte_type(CORTE_TYPE_F64)
        case .booleans: corte_type(CORTE_TYPE_BOOL)
        case .dates: corte_type(CORTE_TYPE_DATE)
        }
    }
}
