internal import StrategyABI
public import StrategyKit

/// A strategy with its parameters set, for its author's tests: measures columns through the tables that a host sees.
///
/// ```swift
/// let trial = try Trial(of: FloorAndCap.self, parameters: ["cap": .number(110)])
/// let result = try trial.measure(["achievement": [50, nil, 130]])
/// #expect(result["achievement"] == [50, nil, 110])
/// #expect(result.flags("achievement") == [[], [], .capped])
/// ```
public final class Trial {
    private let table: UnsafePointer<corte_strategy>
    private let instance: OpaquePointer
    private let outputs: [OutputColumn]

    /// The strategy `type`; parameters left out take their default.
    ///
    /// - Throws: what the strategy throws, and `StrategyError` for a parameter that isn't declared or allowed.
    public init(
        of type: any MeasurementStrategy.Type, parameters: [String: ParameterValue] = [:]
    ) throws(StrategyError) {
        guard let table = module(of: type, for: TrialHost.pointer)?.pointee.strategies?.pointee else {
            throw StrategyError("the module has no strategy", code: .failed)
        }
        let members = parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }
        let memory = StructMemory()
        var made: OpaquePointer?
        try StrategyError.throwing { error in
            table.pointee.create(table, TrialHost.pointer, memory.text(JSONText.object(members)), &made, error)
        }
        guard let made else { throw StrategyError("the strategy made no instance", code: .failed) }
        self.table = table
        instance = made
        outputs = type.descriptor.outputs
    }

    deinit { table.pointee.destroy(instance) }

    /// Measures columns of equal length. The rows are one group, or groups of the sizes given.
    ///
    /// - Throws: what the strategy throws, and `StrategyError` for a column that is missing or of another type.
    public func measure(
        _ columns: KeyValuePairs<String, ColumnValues>, groups: [Int]? = nil
    ) throws(StrategyError) -> TrialResult {
        let memory = StructMemory()
        let columns = columns.map { ($0.key, $0.value) }
        let rows = columns.first?.1.count ?? 0
        let offsets = (groups ?? [rows]).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        guard columns.allSatisfy({ $0.1.count == rows }), offsets.last == rows else {
            throw StrategyError("the columns or groups of the trial have other lengths than the first", code: .failed)
        }
        var schema = memory.schema(of: columns)
        try StrategyError.throwing { table.pointee.prepare(instance, &schema, $0) }
        var batch = memory.batch(of: columns, rows: rows, offsets: offsets)
        let written = outputs.map { memory.output($0, count: $0.grain == .row ? rows : offsets.count - 1) }
        var output = corte_output(
            struct_size: UInt32(MemoryLayout<corte_output>.size), column_count: UInt32(written.count),
            columns: memory.copy(all: written.map(Optional.init)))
        try StrategyError.throwing { table.pointee.measure(instance, &batch, &output, $0) }
        return withExtendedLifetime(memory) {
            TrialResult(zip(outputs, written).map { TrialResult.Column(name: $0.name, $1.pointee) })
        }
    }
}

extension StructMemory {
    /// A cleared output.
    fileprivate func output(_ column: OutputColumn, count: Int) -> UnsafeMutablePointer<corte_output_column> {
        let grain = column.grain == .row ? CORTE_GRAIN_ROW : CORTE_GRAIN_GROUP
        return copy(
            corte_output_column(
                struct_size: UInt32(MemoryLayout<corte_output_column>.size), type: corte_type(CORTE_TYPE_F64),
                grain: corte_grain(grain), reserved: 0, name: text(column.name), capacity: UInt64(count),
                values: copy(all: [Double](repeating: 0, count: count)),
                validity: bits([Bool](repeating: false, count: count)),
                flags: copy(all: [UInt32](repeating: 0, count: count))))
    }
}
