internal import FoundationEssentials
internal import StrategyABI

/// A strategy with its parameters set. Use it on one thread at a time; make another for another thread.
public final class StrategyInstance {
    /// What the strategy is.
    public let metadata: StrategyMetadata
    /// Every parameter with the value in use.
    public let parameters: [String: ParameterValue]
    private let table: UnsafePointer<corte_strategy>
    private let instance: OpaquePointer
    private var preparedFor: [BatchSchema]?

    /// `parameters` are complete and checked.
    init(
        _ table: UnsafePointer<corte_strategy>, metadata: StrategyMetadata, parameters: [String: ParameterValue]
    ) throws(StrategyError) {
        var made: OpaquePointer?
        try ModuleFailure.throwing(metadata.name) { error in
            Self.json(of: parameters).withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                let text = corte_text(bytes: start, length: bytes.count)
                return table.pointee.create(table, HostTable.pointer, text, &made, error)
            }
        }
        guard let made else { throw .silent(metadata.name, status: corte_status(CORTE_OK)) }
        self.metadata = metadata
        self.parameters = parameters
        self.table = table
        instance = made
    }

    deinit { table.pointee.destroy(instance) }

    /// Measures `batch`, whose columns are at least the metadata's required inputs.
    ///
    /// The batch isn't copied; what it costs beside the strategy's own work is clearing the output columns.
    ///
    /// - Parameter wanted: the outputs that will be read; the strategy may save itself the others. Nil wants all.
    /// - Throws: `StrategyError` with the row and column at fault where there is one.
    public func measure(_ batch: ColumnBatch, wanting wanted: [String]? = nil) throws(StrategyError) -> StrategyResult {
        if let flaw = batch.flaw { throw .brokenBatch(metadata.name, flaw) }
        let schema = batch.columns.map(BatchSchema.init)
        if preparedFor != schema {
            preparedFor = nil
            try ModuleFailure.throwing(metadata.name) { error in
                BatchMemory.withSchema(of: batch) { table.pointee.prepare(instance, $0, error) }
            }
            preparedFor = schema
        }
        let outputs = metadata.outputs.filter { provides($0.name, wanted) }
        var memory = outputs.map { OutputMemory($0, batch: batch) }
        var isIntact = true
        try ModuleFailure.throwing(metadata.name) { error in
            BatchMemory.withBatch(batch) { input in
                OutputMemory.withOutput(&memory) { output in
                    let lent = LentStructs(input, output)
                    defer { isIntact = lent.areUnchanged }
                    return table.pointee.measure(instance, input, output, error)
                }
            }
        }
        guard isIntact else { throw .changedLoan(metadata.name) }
        let columns = memory.map { $0.column() }
        try ResultCheck.check(columns, against: outputs, of: metadata.name)
        return StrategyResult(columns, of: metadata.name)
    }

    private func provides(_ output: String, _ wanted: [String]?) -> Bool {
        guard let wanted, let descriptor = table.pointee.descriptor else { return true }
        let isOptional = descriptor.pointee.capabilities & UInt64(CORTE_CAPABILITY_OUTPUTS_OPTIONAL) != 0
        return !isOptional || wanted.contains(output)
    }

    /// The parameters as a JSON object, sorted by name.
    private static func json(of parameters: [String: ParameterValue]) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(parameters)).map(Array.init) ?? Array("{}".utf8)
    }
}
