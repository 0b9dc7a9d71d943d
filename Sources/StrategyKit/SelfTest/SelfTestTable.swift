internal import StrategyABI

/// Lays examples out in C structs that live until the process ends.
enum SelfTestTable {
    static func make(_ tests: [SelfTest]) -> UnsafePointer<corte_selftest> {
        let cases: [UnsafePointer<corte_selftest_case>?] = tests.map { leak($0.raw) }
        return leak(
            corte_selftest(
                struct_size: size(of: corte_selftest.self), case_count: UInt32(cases.count), cases: leak(all: cases)))
    }

    static func size<Struct>(of type: Struct.Type) -> UInt32 { UInt32(MemoryLayout<Struct>.size) }

    static func leak<Value>(_ value: Value) -> UnsafePointer<Value> {
        let pointer = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        pointer.initialize(to: value)
        return UnsafePointer(pointer)
    }

    static func leak<Value>(all values: [Value]) -> UnsafePointer<Value> {
        let pointer = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
        for (index, value) in values.enumerated() { (pointer + index).initialize(to: value) }
        return UnsafePointer(pointer)
    }

    /// Bits, least significant first.
    static func bits(_ values: [Bool]) -> UnsafePointer<UInt8> {
        var bytes = [UInt8](repeating: 0, count: (values.count + 7) / 8)
        for (index, value) in values.enumerated() where value { bytes[index >> 3] |= 1 << UInt8(index & 7) }
        return leak(all: bytes)
    }
}

extension SelfTest {
    fileprivate var raw: corte_selftest_case {
        let columns = inputs.map { $0.value.column($0.key) }
        let expected = outputs.map { ColumnValues.numbers($0.value).column($0.key) }
        let rowCount = inputs.first?.value.count ?? groups.reduce(0, +)
        let sizes = groups.isEmpty ? [rowCount] : groups
        let offsets = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt64($1)) }
        return corte_selftest_case(
            struct_size: SelfTestTable.size(of: corte_selftest_case.self), expected_status: corte_status(CORTE_OK),
            name: name.leaked(), parameters_json: JSONText.object(parameters.map { ($0.key, $0.value.json) }).leaked(),
            in: SelfTestTable.leak(
                corte_batch(
                    struct_size: SelfTestTable.size(of: corte_batch.self), column_count: UInt32(columns.count),
                    row_count: UInt64(rowCount), columns: SelfTestTable.leak(all: columns),
                    group_count: UInt64(sizes.count), group_offsets: SelfTestTable.leak(all: offsets))),
            expected: SelfTestTable.leak(
                corte_schema(
                    struct_size: SelfTestTable.size(of: corte_schema.self), column_count: UInt32(expected.count),
                    columns: SelfTestTable.leak(all: expected))),
            tolerance: tolerance)
    }
}

extension ColumnValues {
    fileprivate func column(_ name: String) -> UnsafePointer<corte_column>? {
        switch self {
        case .numbers(let values):
            Self.column(name, .number, values, UnsafeRawPointer(SelfTestTable.leak(all: values.map { $0 ?? 0 })))
        case .booleans(let values):
            Self.column(name, .boolean, values, UnsafeRawPointer(SelfTestTable.bits(values.map { $0 ?? false })))
        case .dates(let values):
            Self.column(name, .date, values, UnsafeRawPointer(SelfTestTable.leak(all: values.map { $0 ?? 0 })))
        }
    }

    private static func column<Value>(
        _ name: String, _ kind: InputColumn.Kind, _ values: [Value?], _ start: UnsafeRawPointer
    ) -> UnsafePointer<corte_column>? {
        let missing = values.count { $0 == nil }
        return SelfTestTable.leak(
            corte_column(
                struct_size: SelfTestTable.size(of: corte_column.self), type: kind.abiType,
                name: corte_text(bytes: name.leaked(), length: name.utf8.count), length: UInt64(values.count),
                null_count: UInt64(missing),
                validity: missing == 0 ? nil : SelfTestTable.bits(values.map { $0 != nil }),
                values: start, offsets: nil))
    }
}
