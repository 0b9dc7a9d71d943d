import StrategyABI
import Testing

@testable import StrategyHost

@Suite struct BatchMemoryTests {
    private func batch() -> ColumnBatch {
        var batch = ColumnBatch(rowCount: 3, groupOffsets: [0, 1, 1, 3])
        batch.append("números", numbers: [1, nil, 3])
        batch.append("flags", booleans: [true, false, true])
        batch.append("days", days: [-1, 0, 19_000])
        return batch
    }

    /// What `read` finds in the C form of the batch.
    private func inspect(_ read: (corte_batch, [corte_column]) -> Void) {
        let status = BatchMemory.withBatch(batch()) { raw in
            let columns = (0..<Int(raw.pointee.column_count)).compactMap { raw.pointee.columns?[$0]?.pointee }
            read(raw.pointee, columns)
            return 42
        }
        #expect(status == 42)
    }

    @Test("Rows, columns and groups are counted")
    func counts() {
        inspect { raw, columns in
            #expect(Int(raw.struct_size) == MemoryLayout<corte_batch>.size)
            #expect(raw.row_count == 3)
            #expect(raw.group_count == 3)
            #expect((0...3).map { raw.group_offsets[$0] } == [0, 1, 1, 3])
            #expect(columns.map(\.length) == [3, 3, 3])
        }
    }

    @Test("Columns have their names and types")
    func columns() {
        inspect { _, columns in
            let names = columns.map {
                String(decoding: UnsafeRawBufferPointer(start: $0.name.bytes, count: $0.name.length), as: UTF8.self)
            }
            #expect(names == ["números", "flags", "days"])
            #expect(columns.map { Int($0.type) } == [CORTE_TYPE_F64, CORTE_TYPE_BOOL, CORTE_TYPE_DATE])
            #expect(columns.allSatisfy { Int($0.struct_size) == MemoryLayout<corte_column>.size })
        }
    }

    @Test("Missing values are counted and marked; a full column has no marks")
    func validity() {
        inspect { _, columns in
            #expect(columns.map(\.null_count) == [1, 0, 0])
            #expect(columns[0].validity?[0] == 0b101)
            #expect(columns[1].validity == nil)
        }
    }

    @Test("Values are where their type says")
    func values() {
        inspect { _, columns in
            #expect(columns[0].values.load(fromByteOffset: 16, as: Double.self) == 3)
            #expect(columns[1].values.load(as: UInt8.self) == 0b101)
            #expect((0..<3).map { columns[2].values.load(fromByteOffset: $0 * 4, as: Int32.self) } == [-1, 0, 19_000])
        }
    }

    @Test("A schema has the names and types, and no values")
    func schema() {
        let status = BatchMemory.withSchema(of: batch()) { raw in
            #expect(raw.pointee.column_count == 3)
            for index in 0..<3 {
                let column = raw.pointee.columns?[index]?.pointee
                #expect(column?.values == nil)
                #expect(column?.length == 0)
                #expect(column?.name.length ?? 0 > 0)
            }
            return corte_status(CORTE_OK)
        }
        #expect(status == 0)
    }
}
