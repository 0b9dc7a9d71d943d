internal import StrategyABI
internal import StrategyHost

/// Output columns in C structs and guarded memory, as long as the value lives.
final class OutputMemory {
    private struct Column {
        let specification: OutputSpecification
        let count: Int
        let values: GuardedMemory
        let validity: GuardedMemory
        let flags: GuardedMemory
        let raw: UnsafeMutablePointer<corte_output_column>
        let original: corte_output_column
    }

    /// The columns, to be handed over.
    let output: UnsafeMutablePointer<corte_output>

    private let structs: StructTable
    private let pointers: GuardedMemory
    private var columns: [Column] = []

    /// Cleared memory for outputs of a batch, at one edge.
    init(
        _ outputs: [OutputSpecification], for sample: SampleBatch, at edge: GuardedMemory.Edge
    ) throws(Finding) {
        structs = try StructTable(count: 2 * outputs.count + 1)
        pointers = try GuardedMemory(count: outputs.count * MemoryLayout<Int>.size, at: edge)
        output = try structs.place(
            corte_output(
                struct_size: UInt32(MemoryLayout<corte_output>.size), column_count: UInt32(outputs.count),
                columns: UnsafePointer(
                    pointers.start.assumingMemoryBound(to: UnsafeMutablePointer<corte_output_column>?.self))))
        for (index, specification) in outputs.enumerated() {
            let count = specification.grain == .row ? sample.rowCount : sample.groupSizes.count
            let values = try GuardedMemory(count: count * MemoryLayout<Double>.stride, at: edge)
            let validity = try GuardedMemory(count: (count + 7) / 8, at: edge)
            let flags = try GuardedMemory(count: count * MemoryLayout<UInt32>.stride, at: edge)
            let original = corte_output_column(
                struct_size: UInt32(MemoryLayout<corte_output_column>.size), type: Int32(CORTE_TYPE_F64),
                grain: Int32(specification.grain == .row ? CORTE_GRAIN_ROW : CORTE_GRAIN_GROUP), reserved: 0,
                name: corte_text(
                    bytes: try structs.place(name: specification.name), length: specification.name.utf8.count),
                capacity: UInt64(count), values: values.start,
                validity: validity.start.assumingMemoryBound(to: UInt8.self),
                flags: flags.start.assumingMemoryBound(to: UInt32.self))
            let raw = try structs.place(original)
            let pointer: UnsafeMutablePointer<corte_output_column>? = raw
            pointers.bytes.storeBytes(
                of: pointer, toByteOffset: index * 8, as: UnsafeMutablePointer<corte_output_column>?.self)
            columns.append(
                Column(
                    specification: specification, count: count, values: values, validity: validity, flags: flags,
                    raw: raw, original: original))
        }
    }

    /// What was written.
    func read() -> [MeasuredColumn] {
        columns.map { column in
            MeasuredColumn(
                specification: column.specification, count: column.count,
                values: Array(column.values.bytes.bindMemory(to: Double.self)), validity: Array(column.validity.bytes),
                flags: Array(column.flags.bytes.bindMemory(to: UInt32.self)))
        }
    }

    /// What was changed that isn't the module's to change; nothing if all is well.
    var damage: String? {
        for column in columns {
            let name = column.specification.name
            let parts = [("values", column.values), ("validity bits", column.validity), ("flags", column.flags)]
            for (part, memory) in parts where !memory.isSurroundingIntact {
                return "it writes before or behind the \(part) of output '\(name)'"
            }
            let isSame = withUnsafeBytes(of: column.raw.pointee) { now in
                withUnsafeBytes(of: column.original) { now.elementsEqual($0) }
            }
            if !isSame { return "it changes the struct of output '\(name)', not just what it points to" }
        }
        return nil
    }
}
