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

        init(_ type: any MeasurementStrategy.Type) {
            self.type = type
            lock.initialize(to: pthread_mutex_t())
            pthread_mutex_init(lock, nil)
        }

        /// The table of the extension `id`.
        func table(of id: UnsafePointer<CChar>) -> UnsafeRawPointer? {
            guard String(cString: id) == CORTE_EXTENSION_SELFTEST else { return nil }
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
            // Once a host asks: most never do, and it takes longer than all the rest of a module's tables.
            if selfTest == nil, !type.selfTests.isEmpty { selfTest = SelfTestTable.make(type.selfTests) }
            return selfTest.map { UnsafeRawPointer($0) }
        }
    }

    static func make(_ type: any MeasurementStrategy.Type) -> UnsafePointer<corte_strategy> {
        let table = UnsafeMutablePointer<corte_strategy>.allocate(capacity: 1)
        table.initialize(
            to: corte_strategy(
                struct_size: UInt32(MemoryLayout<corte_strategy>.size), reserved: 0,
                descriptor: type.descriptor.leaked(), context: Unmanaged.passRetained(Context(type)).toOpaque(),
                create: create, prepare: prepare, measure: measure, destroy: destroy, extension: lookUp))
        return UnsafePointer(table)
    }

    private static let create:
        @convention(c) (
            UnsafePointer<corte_strategy>?, UnsafePointer<corte_host>?, corte_text,
            UnsafeMutablePointer<OpaquePointer?>?, UnsafeMutablePointer<corte_error>?
        ) -> corte_status = { table, host, json, out, error in
            guard let context = table?.pointee.context, let out else { return corte_status(CORTE_INTERNAL) }
            out.pointee = nil
            let type = Unmanaged<Context>.fromOpaque(context).takeUnretainedValue().type
            do throws(StrategyError) {
                let parameters = try Parameters(json: json.buffer, for: type.descriptor.parameters)
                out.pointee = try InstanceBox(type, parameters: parameters, host: host).opaque()
                return corte_status(CORTE_OK)
            } catch let failure {
                return failure.fill(error)
            }
        }

    private static let prepare:
        @convention(c) (
            OpaquePointer?, UnsafePointer<corte_schema>?, UnsafeMutablePointer<corte_error>?
        ) -> corte_status = { instance, schema, error in
            guard let instance, let schema else { return corte_status(CORTE_INTERNAL) }
            do throws(StrategyError) {
                try InstanceBox.at(instance).prepare(schema)
                return corte_status(CORTE_OK)
            } catch let failure {
                return failure.fill(error)
            }
        }

    private static let measure:
        @convention(c) (
            OpaquePointer?, UnsafePointer<corte_batch>?, UnsafeMutablePointer<corte_output>?,
            UnsafeMutablePointer<corte_error>?
        ) -> corte_status = { instance, batch, output, error in
            guard let instance, let batch, let output else { return corte_status(CORTE_INTERNAL) }
            do throws(StrategyError) {
                try InstanceBox.at(instance).measure(batch, into: output)
                return corte_status(CORTE_OK)
            } catch let failure {
                return failure.fill(error)
            }
        }

    private static let lookUp:
        @convention(c) (UnsafePointer<corte_strategy>?, UnsafePointer<CChar>?) -> UnsafeRawPointer? = { table, id in
            guard let context = table?.pointee.context, let id else { return nil }
            return Unmanaged<Context>.fromOpaque(context).takeUnretainedValue().table(of: id)
        }

    private static let destroy: @convention(c) (OpaquePointer?) -> Void = { instance in
        if let instance { InstanceBox.destroy(instance) }
    }
}

extension StrategyDescriptor {
    /// The C form of the descriptor, which lives until the process ends.
    fileprivate func leaked() -> UnsafePointer<corte_descriptor> {
        let descriptor = UnsafeMutablePointer<corte_descriptor>.allocate(capacity: 1)
        descriptor.initialize(
            to: corte_descriptor(
                struct_size: UInt32(MemoryLayout<corte_descriptor>.size), role: role.abiRole,
                capabilities: capabilities.rawValue, id: id.leaked(), name: name.leaked(), version: version.leaked(),
                vendor: vendor.leaked(), license: license.leaked(), summary: summary.leaked(),
                inputs_json: inputsJSON.leaked(), outputs_json: outputsJSON.leaked(),
                parameters_json: parametersJSON.leaked()))
        return UnsafePointer(descriptor)
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
