internal import StrategyABI

/// Lays a batch out in C structs for the length of a call. The values stay where they are.
enum BatchMemory {
    static func withBatch(
        _ batch: ColumnBatch, _ call: (UnsafePointer<corte_batch>) -> corte_status
    ) -> corte_status {
        withColumns(of: batch, hasValues: true) { columns in
            batch.groupOffsets.map(UInt64.init).withUnsafeBufferPointer { offsets in
                var raw = corte_batch(
                    struct_size: UInt32(MemoryLayout<corte_batch>.size), column_count: UInt32(columns.count),
                    row_count: UInt64(batch.rowCount), columns: columns.baseAddress,
                    group_count: UInt64(batch.groupCount), group_offsets: offsets.baseAddress)
                return call(&raw)
            }
        }
    }

    static func withSchema(
        of batch: ColumnBatch, _ call: (UnsafePointer<corte_schema>) -> corte_status
    ) -> corte_status {
        withColumns(of: batch, hasValues: false) { columns in
            var raw = corte_schema(
                struct_size: UInt32(MemoryLayout<corte_schema>.size), column_count: UInt32(columns.count),
                columns: columns.baseAddress)
            return call(&raw)
        }
    }

    private typealias Pointers = UnsafeBufferPointer<UnsafePointer<corte_column>?>

    private static func withColumns(
        of batch: ColumnBatch, hasValues: Bool, _ call: (Pointers) -> corte_status
    ) -> corte_status {
        var raw: [corte_column] = []
        raw.reserveCapacity(batch.columns.count)
        return fill(&raw, from: batch.columns[...], hasValues: hasValues) { columns in
            columns.withUnsafeBufferPointer { structs in
                let pointers = structs.indices.map { index in structs.baseAddress.map { $0 + index } }
                return pointers.withUnsafeBufferPointer(call)
            }
        }
    }

    /// Pins one column after the other, a call deeper each, until all of them hold still.
    private static func fill(
        _ raw: inout [corte_column], from columns: ArraySlice<BatchColumn>, hasValues: Bool,
        _ call: ([corte_column]) -> corte_status
    ) -> corte_status {
        guard let column = columns.first else { return call(raw) }
        return column.withPointers(hasValues: hasValues) { pinned in
            raw.append(pinned)
            return fill(&raw, from: columns.dropFirst(), hasValues: hasValues, call)
        }
    }
}

extension BatchColumn {
    fileprivate func withPointers(hasValues: Bool, _ call: (corte_column) -> corte_status) -> corte_status {
        var name = name
        return name.withUTF8 { letters in
            let start = UnsafeRawPointer(letters.baseAddress)?.assumingMemoryBound(to: CChar.self)
            var raw = corte_column(
                struct_size: UInt32(MemoryLayout<corte_column>.size), type: abiType,
                name: corte_text(bytes: start, length: letters.count), length: 0, null_count: 0, validity: nil,
                values: nil, offsets: nil)
            guard hasValues else { return call(raw) }
            raw.length = UInt64(count)
            raw.null_count = UInt64(missingCount)
            return withValues { values in
                raw.values = values
                guard raw.null_count > 0, let validity else { return call(raw) }
                return validity.bytes.withUnsafeBufferPointer { bits in
                    raw.validity = bits.baseAddress
                    return call(raw)
                }
            }
        }
    }

    private func withValues(_ call: (UnsafeRawPointer?) -> corte_status) -> corte_status {
        switch values {
        case .numbers(let numbers): numbers.withUnsafeBytes { call($0.baseAddress) }
        case .booleans(let bits): bits.bytes.withUnsafeBytes { call($0.baseAddress) }
        case .days(let days): days.withUnsafeBytes { call($0.baseAddress) }
        }
    }
}
