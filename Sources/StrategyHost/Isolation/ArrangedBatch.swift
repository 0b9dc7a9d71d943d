internal import Glibc
internal import StrategyABI

/// A batch in the shared memory, laid out in C structs for the module. They live as long as this does.
final class ArrangedBatch {
    /// The memory isn't as large as the layout says.
    struct Misfit: Error {}

    private let layout: BatchLayout
    private let names: UnsafeMutablePointer<CChar>
    private let inputs: StructTable<corte_column>
    private let emptyInputs: StructTable<corte_column>
    private let outputs: StructTable<corte_output_column>
    private let groupOffsets: UnsafePointer<UInt64>

    /// Finds the columns of `layout` in the mapped memory.
    init(_ layout: BatchLayout, in map: SegmentMap) throws(Misfit) {
        self.layout = layout
        let letters = (layout.inputs.map(\.name) + layout.outputs.map(\.name)).map { Array($0.utf8) }
        names = .allocate(capacity: max(1, letters.reduce(0) { $0 + $1.count }))
        var end = names
        var texts = letters.map { letters in
            defer { end += letters.count }
            for (index, letter) in letters.enumerated() { end[index] = CChar(bitPattern: letter) }
            return corte_text(bytes: end, length: letters.count)
        }[...]
        func address(_ segment: Segment) throws(Misfit) -> UnsafeMutableRawPointer {
            guard let address = map[segment] else { throw Misfit() }
            return address
        }
        var columns: [corte_column] = []
        for input in layout.inputs {
            columns.append(
                corte_column(
                    struct_size: UInt32(MemoryLayout<corte_column>.size), type: input.type,
                    name: texts.removeFirst(), length: UInt64(layout.rowCount), null_count: UInt64(input.missingCount),
                    validity: try input.validity.flatMap { segment throws(Misfit) in
                        let bits = UnsafePointer(try address(segment).assumingMemoryBound(to: UInt8.self))
                        return input.missingCount > 0 ? bits : nil
                    },
                    values: UnsafeRawPointer(try address(input.values)), offsets: nil))
        }
        inputs = StructTable(columns)
        emptyInputs = StructTable(
            columns.map {
                var column = $0
                (column.length, column.null_count, column.validity, column.values) = (0, 0, nil, nil)
                return column
            })
        var results: [corte_output_column] = []
        for output in layout.outputs {
            results.append(
                corte_output_column(
                    struct_size: UInt32(MemoryLayout<corte_output_column>.size), type: Int32(CORTE_TYPE_F64),
                    grain: output.grain, reserved: 0, name: texts.removeFirst(), capacity: UInt64(output.count),
                    values: try address(output.values),
                    validity: try address(output.validity).assumingMemoryBound(to: UInt8.self),
                    flags: try address(output.flags).assumingMemoryBound(to: UInt32.self)))
        }
        outputs = StructTable(results)
        groupOffsets = UnsafePointer(try address(layout.groupOffsets).assumingMemoryBound(to: UInt64.self))
    }

    deinit { names.deallocate() }

    func withSchema(_ call: (UnsafePointer<corte_schema>) -> corte_status) -> corte_status {
        var raw = corte_schema(
            struct_size: UInt32(MemoryLayout<corte_schema>.size), column_count: emptyInputs.count,
            columns: emptyInputs.constants)
        return call(&raw)
    }

    func withBatch(
        _ call: (UnsafePointer<corte_batch>, UnsafeMutablePointer<corte_output>) -> corte_status
    ) -> corte_status {
        var batch = corte_batch(
            struct_size: UInt32(MemoryLayout<corte_batch>.size), column_count: inputs.count,
            row_count: UInt64(layout.rowCount), columns: inputs.constants, group_count: UInt64(layout.groupCount),
            group_offsets: groupOffsets)
        var output = corte_output(
            struct_size: UInt32(MemoryLayout<corte_output>.size), column_count: outputs.count,
            columns: UnsafePointer(outputs.pointers))
        return call(&batch, &output)
    }
}
