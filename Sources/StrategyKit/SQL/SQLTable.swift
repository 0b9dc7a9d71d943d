internal import StrategyABI

/// The C table by which a host has a strategy say itself in SQL; it lives until the process ends.
enum SQLTable {
    private final class Context {
        let type: any SQLStated.Type
        init(_ type: any SQLStated.Type) { self.type = type }
    }

    static func make(_ type: any SQLStated.Type) -> UnsafePointer<corte_sql> {
        StructMemory.forever { memory in
            UnsafePointer(
                memory.copy(
                    corte_sql(
                        struct_size: UInt32(MemoryLayout<corte_sql>.size), reserved: 0,
                        context: Unmanaged.passRetained(Context(type)).toOpaque(),
                        write: { table, json, request, error in
                            guard let context = table?.pointee.context, let request else {
                                return corte_status(CORTE_INTERNAL)
                            }
                            let type = Unmanaged<Context>.fromOpaque(context).takeUnretainedValue().type
                            return StrategyError.status(error) { () throws(StrategyError) in
                                let parameters = try Parameters(json: json.buffer, for: type.descriptor.parameters)
                                try SQLTable.say(try type.init(parameters: parameters), to: request)
                            }
                        })))
        }
    }

    private static func say(
        _ strategy: some SQLStated, to request: UnsafePointer<corte_sql_request>
    ) throws(StrategyError) {
        let asked = SQLRequest(
            dialect: String(decoding: request.pointee.dialect.buffer, as: UTF8.self),
            wantsSameBits: request.pointee.wants_same_bits != 0)
        let memory = StructMemory()
        for column in try strategy.sql(for: asked) {
            let grain = column.grain == .row ? corte_grain(CORTE_GRAIN_ROW) : corte_grain(CORTE_GRAIN_GROUP)
            request.pointee.say(request, grain, memory.text(column.name), memory.text(column.expression))
        }
    }
}
