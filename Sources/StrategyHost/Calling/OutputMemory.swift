internal import StrategyABI

/// The memory of one output column: cleared for a module of this process to write, or filled by what a worker wrote.
struct OutputMemory {
    private let specification: OutputSpecification
    private var values: [Double] = []
    private var validity: [UInt8] = []
    private var flags: [UInt32] = []

    /// Room for all the values that a batch has.
    init(_ specification: OutputSpecification, for batch: ColumnBatch) {
        let count = specification.grain == .row ? batch.rowCount : batch.groupCount
        self.specification = specification
        values.reserveCapacity(count)
        validity.reserveCapacity((count + 7) / 8)
        flags.reserveCapacity(count)
    }

    /// The cleared memory for all the values that a batch has.
    init(clearedFor batch: ColumnBatch, _ specification: OutputSpecification) {
        let count = specification.grain == .row ? batch.rowCount : batch.groupCount
        self.specification = specification
        values = [Double](repeating: 0, count: count)
        validity = [UInt8](repeating: 0, count: (count + 7) / 8)
        flags = [UInt32](repeating: 0, count: count)
    }

    /// Lets its values, bits of validity and flags be added to.
    mutating func append(_ fill: (_ values: inout [Double], _ validity: inout [UInt8], _ flags: inout [UInt32]) -> Void)
    {
        fill(&values, &validity, &flags)
    }

    /// What the module wrote, checked.
    ///
    /// - Throws: `StrategyError` with the first row, or group, at fault.
    func column(of strategy: String) throws(StrategyError) -> ResultColumn {
        let isFinite = try ResultCheck.check(values[...], validity[...], against: specification, of: strategy)
        return ResultColumn(
            name: specification.name, grain: specification.grain, values: values,
            validity: Bitmap(bytes: validity, count: values.count), flagBits: flags, isFinite: isFinite)
    }

    /// Lays the columns out in C structs for the length of a call.
    static func withOutput(
        _ outputs: inout [OutputMemory], _ call: (UnsafeMutablePointer<corte_output>) -> corte_status
    ) -> corte_status {
        var raw: [corte_output_column] = []
        raw.reserveCapacity(outputs.count)
        return fill(&raw, from: &outputs, at: 0) { columns in
            columns.withUnsafeMutableBufferPointer { structs in
                let pointers = structs.indices.map { index in structs.baseAddress.map { $0 + index } }
                return pointers.withUnsafeBufferPointer { pointers in
                    var output = corte_output(
                        struct_size: UInt32(MemoryLayout<corte_output>.size), column_count: UInt32(pointers.count),
                        columns: pointers.baseAddress)
                    return call(&output)
                }
            }
        }
    }

    private static func fill(
        _ raw: inout [corte_output_column], from outputs: inout [OutputMemory], at index: Int,
        _ call: (inout [corte_output_column]) -> corte_status
    ) -> corte_status {
        guard index < outputs.count else { return call(&raw) }
        // Taken out, so that the array can be lent to the next column while this one is pinned.
        var output = outputs[index]
        outputs[index].release()
        defer { outputs[index] = output }
        return output.withPointers { pinned in
            raw.append(pinned)
            return fill(&raw, from: &outputs, at: index + 1, call)
        }
    }

    private mutating func release() {
        values = []
        validity = []
        flags = []
    }

    private mutating func withPointers(_ call: (corte_output_column) -> corte_status) -> corte_status {
        var name = specification.name
        let grain = specification.grain == .row ? CORTE_GRAIN_ROW : CORTE_GRAIN_GROUP
        return name.withUTF8 { letters in
            values.withUnsafeMutableBufferPointer { values in
                validity.withUnsafeMutableBufferPointer { validity in
                    flags.withUnsafeMutableBufferPointer { flags in
                        let start = UnsafeRawPointer(letters.baseAddress)?.assumingMemoryBound(to: CChar.self)
                        return call(
                            corte_output_column(
                                struct_size: UInt32(MemoryLayout<corte_output_column>.size),
                                type: Int32(CORTE_TYPE_F64), grain: Int32(grain), reserved: 0,
                                name: corte_text(bytes: start, length: letters.count), capacity: UInt64(values.count),
                                values: UnsafeMutableRawPointer(values.baseAddress), validity: validity.baseAddress,
                                flags: flags.baseAddress))
                    }
                }
            }
        }
    }
}
