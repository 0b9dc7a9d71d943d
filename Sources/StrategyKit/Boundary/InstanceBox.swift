internal import StrategyABI

/// What a `corte_instance` points to: a strategy with its parameters set.
final class InstanceBox {
    private let strategy: any MeasurementStrategy
    private let inputs: [InputColumn]
    private let host: UnsafePointer<corte_host>?

    init(
        _ type: any MeasurementStrategy.Type, parameters: Parameters, host: UnsafePointer<corte_host>?
    ) throws(StrategyError) {
        strategy = try type.init(parameters: parameters)
        inputs = type.descriptor.inputs
        self.host = host
    }

    /// The box behind an instance that `opaque()` made.
    static func at(_ instance: OpaquePointer) -> InstanceBox {
        Unmanaged<InstanceBox>.fromOpaque(UnsafeRawPointer(instance)).takeUnretainedValue()
    }

    /// A pointer that owns the box until `destroy`.
    func opaque() -> OpaquePointer { OpaquePointer(Unmanaged.passRetained(self).toOpaque()) }

    static func destroy(_ instance: OpaquePointer) {
        Unmanaged<InstanceBox>.fromOpaque(UnsafeRawPointer(instance)).release()
    }

    /// Checks that every declared column is there with its type.
    func prepare(_ schema: UnsafePointer<corte_schema>) throws(StrategyError) {
        let table = ColumnTable(schema.pointee.columns, count: schema.pointee.column_count)
        for input in inputs {
            switch table.first(named: input.name) {
            case let column? where column.pointee.type == input.kind.abiType: continue
            case nil where !input.isRequired: continue
            default: throw .missingColumn(input.name, input.kind.rawValue)
            }
        }
    }

    func measure(
        _ batch: UnsafePointer<corte_batch>, into output: UnsafeMutablePointer<corte_output>
    ) throws(StrategyError) {
        let table = ColumnTable(batch.pointee.columns, count: batch.pointee.column_count)
        for input in inputs where !input.isNullable {
            guard let column = table.first(named: input.name), column.pointee.null_count > 0 else { continue }
            let validity = Validity(column.pointee.validity)
            guard let row = (0..<Int(column.pointee.length)).first(where: { !validity[$0] }) else { continue }
            throw .missingValue(row: row, column: input.name)
        }
        let seen = Batch(batch, host: host)
        var outputs = Outputs(output)
        try strategy.measure(seen, into: &outputs)
    }
}
