package import StrategyABI

extension StructMemory {
    /// Columns with their values, or without them for a schema of what will come.
    package func schema(of columns: [(String, ColumnValues)], hasValues: Bool = false) -> corte_schema {
        corte_schema(
            struct_size: UInt32(MemoryLayout<corte_schema>.size), column_count: UInt32(columns.count),
            columns: table(of: columns, hasValues: hasValues))
    }

    /// Columns of so many rows, whose groups begin at these offsets; one more than there are groups.
    package func batch(of columns: [(String, ColumnValues)], rows: Int, offsets: [Int]) -> corte_batch {
        corte_batch(
            struct_size: UInt32(MemoryLayout<corte_batch>.size), column_count: UInt32(columns.count),
            row_count: UInt64(rows), columns: table(of: columns, hasValues: true),
            group_count: UInt64(offsets.count - 1), group_offsets: copy(all: offsets.map(UInt64.init)))
    }

    private func table(
        of columns: [(String, ColumnValues)], hasValues: Bool
    ) -> UnsafePointer<UnsafePointer<corte_column>?> {
        UnsafePointer(copy(all: columns.map { UnsafePointer(copy(column($0.0, $0.1, hasValues: hasValues))) }))
    }

    private func column(_ name: String, _ column: ColumnValues, hasValues: Bool) -> corte_column {
        var raw = corte_column(
            struct_size: UInt32(MemoryLayout<corte_column>.size), type: column.kind.abiType, name: text(name),
            length: 0, null_count: 0, validity: nil, values: nil, offsets: nil)
        guard hasValues else { return raw }
        let presence = column.presence
        raw.length = UInt64(column.count)
        raw.null_count = UInt64(presence.count { !$0 })
        raw.validity = raw.null_count == 0 ? nil : UnsafePointer(bits(presence))
        raw.values =
            switch column {
            // What stands at a missing element has no meaning, so it may as well be what nobody should use.
            case .numbers(let values): UnsafeRawPointer(copy(all: values.map { $0 ?? .nan }))
            case .booleans(let values): UnsafeRawPointer(bits(values.map { $0 ?? false }))
            case .dates(let values): UnsafeRawPointer(copy(all: values.map { $0 ?? 0 }))
            }
        return raw
    }
}
