internal import StrategyABI

/// A strategy that runs in this process.
final class InProcessStrategy: RunningStrategy {
    let descriptor: ModuleDescriptor
    private let name: String
    /// The module's static table, which nobody writes.
    private nonisolated(unsafe) let table: UnsafePointer<corte_strategy>

    /// The strategy of `library` that `metadata` describes.
    init(_ metadata: StrategyMetadata, of library: Library) throws(StrategyError) {
        name = metadata.name
        (table, descriptor) = try library.strategy(metadata.id)
    }

    /// The strategy `name` of this table.
    init(_ table: UnsafePointer<corte_strategy>, named name: String) {
        self.name = name
        self.table = table
        descriptor = ModuleDescriptor(table.pointee.descriptor.pointee)
    }

    func table(ofExtension id: String) -> UnsafeRawPointer? { table.table(ofExtension: id) }

    func instance(parameters: [UInt8]) throws(StrategyError) -> any RunningInstance {
        try InProcessInstance(table, named: name, parameters: parameters)
    }
}

/// An instance in this process.
final class InProcessInstance: RunningInstance {
    private let name: String
    private let table: UnsafePointer<corte_strategy>
    private let instance: OpaquePointer
    private var preparedFor: [BatchSchema]?

    init(
        _ table: UnsafePointer<corte_strategy>, named name: String, parameters: [UInt8]
    ) throws(StrategyError) {
        var made: OpaquePointer?
        try Self.call(name) { error in
            parameters.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                let text = corte_text(bytes: start, length: bytes.count)
                return table.pointee.create(table, HostTable.pointer, text, &made, error)
            }
        }
        guard let made else { throw .silent(name, status: corte_status(CORTE_OK)) }
        self.name = name
        self.table = table
        instance = made
    }

    deinit { ModuleExit.watched(name) { table.pointee.destroy(instance) } }

    func measure(
        _ batch: ColumnBatch, outputs: [OutputSpecification]
    ) throws(StrategyError) -> [ResultColumn] {
        let schema = batch.columns.map(BatchSchema.init)
        if preparedFor != schema {
            preparedFor = nil
            try Self.call(name) { error in
                BatchMemory.withSchema(of: batch) { table.pointee.prepare(instance, $0, error) }
            }
            preparedFor = schema
        }
        // As a whole: slices that fit the cache took longer when that was measured.
        var memory = outputs.map { OutputMemory(clearedFor: batch, $0) }
        var isIntact = true
        try Self.call(name) { error in
            BatchMemory.withBatch(batch) { input in
                OutputMemory.withOutput(&memory) { output in
                    let lent = LentStructs(input, output)
                    defer { isIntact = lent.areUnchanged }
                    return table.pointee.measure(instance, input, output, error)
                }
            }
        }
        guard isIntact else { throw .changedLoan(name) }
        return try memory.map { output throws(StrategyError) in try output.column(of: name) }
    }

    private static func call(
        _ name: String, _ call: (UnsafeMutablePointer<corte_error>) -> corte_status
    ) throws(StrategyError) {
        try ModuleFailure.throwing(name) { error in ModuleExit.watched(name) { call(error) } }
    }
}
