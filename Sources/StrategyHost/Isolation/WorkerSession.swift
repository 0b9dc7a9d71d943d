internal import Glibc
internal import StrategyABI

/// What a worker knows, and how it answers.
struct WorkerSession {
    private let confined: Result<Void, StrategyError>
    private var table: UnsafePointer<corte_strategy>?
    private var instances: [Int: OpaquePointer] = [:]
    private let map = SegmentMap()

    /// A session that loads nothing where the process isn't confined.
    init(confined: Result<Void, StrategyError>) { self.confined = confined }

    /// Does what is asked.
    mutating func answer(_ request: WorkerRequest) -> WorkerReply {
        errno = 0
        do throws(StrategyError) {
            switch request {
            case .load(let files, let id): return .loaded(try load(files, id: id))
            case .create(let instance, let parameters):
                return try create(instance, parameters)
            case .prepare(let instance, let layout):
                let (table, instance, batch) = try ready(instance, layout)
                return call { error in batch.withSchema { table.pointee.prepare(instance, $0, error) } }
            case .measure(let instance, let layout):
                let (table, instance, batch) = try ready(instance, layout)
                var isIntact = true
                let reply = call { error in
                    batch.withBatch { input, output in
                        let lent = LentStructs(input, output)
                        defer { isIntact = lent.areUnchanged }
                        return table.pointee.measure(instance, input, output, error)
                    }
                }
                guard case .called(corte_status(CORTE_OK), _) = reply, !isIntact else { return reply }
                throw .changedLoan("")
            case .destroy(let instance):
                table?.pointee.destroy(instances.removeValue(forKey: instance))
                return .called(status: corte_status(CORTE_OK), error: [])
            }
        } catch {
            return .refused(error)
        }
    }

    private mutating func load(_ files: [String], id: String) throws(StrategyError) -> ModuleDescriptor {
        try confined.get()
        let trusted = try TrustedLibrary.inherited(files, StrategyWorker.libraries)
        let found = try Library.load(trusted).strategy(id)
        table = found.table
        return found.descriptor
    }

    private mutating func create(_ number: Int, _ parameters: [UInt8]) throws(StrategyError) -> WorkerReply {
        guard let table else { throw .senseless }
        var made: OpaquePointer?
        let reply = call { error in
            parameters.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                let text = corte_text(bytes: start, length: bytes.count)
                return table.pointee.create(table, HostTable.pointer, text, &made, error)
            }
        }
        guard case .called(corte_status(CORTE_OK), _) = reply else { return reply }
        guard let made else { return .nothing }
        instances[number] = made
        return reply
    }

    /// An instance, and the batch that lies in the memory for it.
    private func ready(
        _ number: Int, _ layout: BatchLayout
    ) throws(StrategyError) -> (UnsafePointer<corte_strategy>, OpaquePointer, ArrangedBatch) {
        guard let table, let instance = instances[number] else { throw .senseless }
        do {
            try map.map(layout.segments, of: StrategyWorker.memory)
            map.isAtFault()
            return (table, instance, try ArrangedBatch(layout, in: map))
        } catch let failure as SegmentMap.Failure {
            throw .noSharedMemory(reason: String(cString: strerror(failure.code)))
        } catch {
            throw .senseless
        }
    }

    /// Makes a call with a cleared error.
    private func call(_ body: (UnsafeMutablePointer<corte_error>) -> corte_status) -> WorkerReply {
        var error = corte_error()
        error.struct_size = UInt32(MemoryLayout<corte_error>.size)
        error.row = -1
        let status = body(&error)
        let isFine = status == corte_status(CORTE_OK)
        return .called(status: status, error: isFine ? [] : withUnsafeBytes(of: error) { Array($0) })
    }
}
