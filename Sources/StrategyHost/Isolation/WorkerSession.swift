internal import Glibc
internal import StrategyABI

/// What a worker knows, and how it answers.
struct WorkerSession {
    private let confined: Result<Void, StrategyError>
    private var table: UnsafePointer<corte_strategy>?
    private var instances: [Int: OpaquePointer] = [:]
    private var lanes = (0..<WorkerRequest.lanes).map { _ in Lane() }

    /// Where a batch is arranged while another one is measured.
    private struct Lane {
        let map = SegmentMap()
        var batch: Result<ArrangedBatch, StrategyError>?
    }

    /// A session that loads nothing where the process isn't confined.
    init(confined: Result<Void, StrategyError>) { self.confined = confined }

    /// Does what is asked; nil where no answer is expected.
    mutating func answer(_ request: WorkerRequest) -> WorkerReply? {
        errno = 0
        do throws(StrategyError) {
            switch request {
            case .load(let files, let id): return .loaded(try load(files, id: id))
            case .create(let instance, let parameters):
                return try create(instance, parameters)
            case .arrange(let lane, let layout):
                lanes[lane].batch = Result { () throws(StrategyError) in try arrange(layout, in: lanes[lane].map) }
                return nil
            case .prepare(let instance, let lane):
                let (table, instance, batch) = try ready(instance, lane)
                return call { error in batch.withSchema { table.pointee.prepare(instance, $0, error) } }
            case .measure(let instance, let lane):
                let (table, instance, batch) = try ready(instance, lane)
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

    private func arrange(_ layout: BatchLayout, in map: SegmentMap) throws(StrategyError) -> ArrangedBatch {
        do {
            try map.map(layout.segments, of: StrategyWorker.memory)
            return try ArrangedBatch(layout, in: map)
        } catch let failure as SegmentMap.Failure {
            throw .noSharedMemory(reason: String(cString: strerror(failure.code)))
        } catch {
            throw .senseless
        }
    }

    private func ready(
        _ number: Int, _ lane: Int
    ) throws(StrategyError) -> (UnsafePointer<corte_strategy>, OpaquePointer, ArrangedBatch) {
        guard let table, let instance = instances[number], let batch = lanes[lane].batch else {
            throw .senseless
        }
        lanes[lane].map.isAtFault()
        return (table, instance, try batch.get())
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
