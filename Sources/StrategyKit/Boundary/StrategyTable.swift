internal import StrategyABI

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Lays the C table of one strategy type out in memory that lives until the process ends.
enum StrategyTable {
    /// What the table's context points to.
    private final class Context {
        let type: any MeasurementStrategy.Type
        private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        private var selfTest: UnsafePointer<corte_selftest>?
        private var sql: UnsafePointer<corte_sql>?

        init(_ type: any MeasurementStrategy.Type) {
            self.type = type
            lock.initialize(to: pthread_mutex_t())
            pthread_mutex_init(lock, nil)
        }

        /// The table of the extension `id`.
        func table(of id: UnsafePointer<CChar>) -> UnsafeRawPointer? {
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
            // Once a host asks: most never do, and it takes longer than all the rest of a module's tables.
            switch String(cString: id) {
            case CORTE_EXTENSION_SELFTEST:
                if selfTest == nil, !type.selfTests.isEmpty { selfTest = SelfTestTable.make(type.selfTests) }
                return selfTest.map { UnsafeRawPointer($0) }
            case CORTE_EXTENSION_SQL:
                if sql == nil, let type = type as? any SQLStated.Type { sql = SQLTable.make(type) }
                return sql.map { UnsafeRawPointer($0) }
            default:
                return nil
            }
        }
    }

    static func make(
        _ type: any MeasurementStrategy.Type, in memory: StructMemory
    ) -> UnsafePointer<corte_strategy> {
        let table = corte_strategy(
            struct_size: UInt32(MemoryLayout<corte_strategy>.size), reserved: 0,
            descriptor: memory.copy(type.descriptor.raw(in: memory)),
            context: Unmanaged.passRetained(Context(type)).toOpaque(),
            create: { table, host, json, out, error in
                guard let context = table?.pointee.context, let out else { return corte_status(CORTE_INTERNAL) }
                out.pointee = nil
                let type = Unmanaged<Context>.fromOpaque(context).takeUnretainedValue().type
                return StrategyError.status(error) { () throws(StrategyError) in
                    let parameters = try Parameters(json: json.buffer, for: type.descriptor.parameters)
                    out.pointee = try InstanceBox(type, parameters: parameters, host: host).opaque()
                }
            },
            prepare: { instance, schema, error in
                guard let instance, let schema else { return corte_status(CORTE_INTERNAL) }
                return StrategyError.status(error) { () throws(StrategyError) in
                    try InstanceBox.at(instance).prepare(schema)
                }
            },
            measure: { instance, batch, output, error in
                guard let instance, let batch, let output else { return corte_status(CORTE_INTERNAL) }
                return StrategyError.status(error) { () throws(StrategyError) in
                    try InstanceBox.at(instance).measure(batch, into: output)
                }
            },
            destroy: { instance in if let instance { InstanceBox.destroy(instance) } },
            extension: { table, id in
                guard let context = table?.pointee.context, let id else { return nil }
                return Unmanaged<Context>.fromOpaque(context).takeUnretainedValue().table(of: id)
            })
        return UnsafePointer(memory.copy(table))
    }
}

extension StrategyDescriptor {
    /// The C form of the descriptor.
    fileprivate func raw(in memory: StructMemory) -> corte_descriptor {
        corte_descriptor(
            struct_size: UInt32(MemoryLayout<corte_descriptor>.size), role: role.abiRole,
            capabilities: capabilities.rawValue, id: memory.string(id), name: memory.string(name),
            version: memory.string(version), vendor: memory.string(vendor), license: memory.string(license),
            summary: memory.string(summary), inputs_json: memory.string(inputsJSON),
            outputs_json: memory.string(outputsJSON), parameters_json: memory.string(parametersJSON))
    }
}

extension StrategyRole {
    fileprivate var abiRole: corte_role {
        switch self {
        case .estimator: corte_role(CORTE_ROLE_ESTIMATOR)
        case .treatment: corte_role(CORTE_ROLE_TREATMENT)
        case .aggregator: corte_role(CORTE_ROLE_AGGREGATOR)
        }
    }
}
