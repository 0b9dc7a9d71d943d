internal import StrategyABI

/// Lays examples out in C structs that live until the process ends.
enum SelfTestTable {
    static func make(_ tests: [SelfTest]) -> UnsafePointer<corte_selftest> {
        StructMemory.forever { memory in
            let cases = tests.map { Optional(UnsafePointer(memory.copy($0.raw(in: memory)))) }
            return UnsafePointer(
                memory.copy(
                    corte_selftest(
                        struct_size: UInt32(MemoryLayout<corte_selftest>.size), case_count: UInt32(cases.count),
                        cases: memory.copy(all: cases))))
        }
    }
}

extension SelfTest {
    fileprivate func raw(in memory: StructMemory) -> corte_selftest_case {
        let rows = inputs.first?.value.count ?? groups.reduce(0, +)
        let sizes = groups.isEmpty ? [rows] : groups
        let offsets = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        return corte_selftest_case(
            struct_size: UInt32(MemoryLayout<corte_selftest_case>.size), expected_status: corte_status(CORTE_OK),
            name: memory.string(name),
            parameters_json: memory.string(JSONText.object(parameters.map { ($0.key, $0.value.json) })),
            in: memory.copy(memory.batch(of: inputs.map { ($0.key, $0.value) }, rows: rows, offsets: offsets)),
            expected: memory.copy(memory.schema(of: outputs.map { ($0.key, .numbers($0.value)) }, hasValues: true)),
            tolerance: tolerance)
    }
}
