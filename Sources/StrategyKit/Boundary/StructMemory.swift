package import StrategyABI

/// Memory for C structs and what they point to, freed with the value.
package final class StructMemory {
    private var blocks: [UnsafeMutableRawPointer] = []

    package init() {}

    deinit { for block in blocks { block.deallocate() } }

    /// Memory that lives until the process ends, as what modules hand over does.
    package static func forever<Result>(_ body: (StructMemory) -> Result) -> Result {
        body(Unmanaged.passRetained(StructMemory()).takeUnretainedValue())
    }

    /// A copy of some elements.
    package func copy<Element>(all elements: [Element]) -> UnsafeMutablePointer<Element> {
        let start = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        start.initialize(from: elements, count: elements.count)
        blocks.append(UnsafeMutableRawPointer(start))
        return start
    }

    /// A copy of one.
    package func copy<Element>(_ element: Element) -> UnsafeMutablePointer<Element> { copy(all: [element]) }

    /// A copy of a text that ends in NUL.
    func string(_ text: String) -> UnsafePointer<CChar> { UnsafePointer(copy(all: Array(text.utf8CString))) }

    package func text(_ text: String) -> corte_text {
        corte_text(bytes: string(text), length: text.utf8.count)
    }

    /// Bits, least significant first.
    package func bits(_ values: [Bool]) -> UnsafeMutablePointer<UInt8> {
        var bytes = [UInt8](repeating: 0, count: (values.count + 7) / 8)
        for (index, value) in values.enumerated() where value { bytes[index >> 3] |= 1 << UInt8(index & 7) }
        return copy(all: bytes)
    }
}

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
