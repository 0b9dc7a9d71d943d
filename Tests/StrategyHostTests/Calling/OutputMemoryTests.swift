import StrategyABI
import Testing

@testable import StrategyHost

@Suite struct OutputMemoryTests {
    private static let specifications = [OutputSpecification.Grain.row, .group].map {
        OutputSpecification(name: $0.rawValue, grain: $0, isNullable: true, summary: "")
    }

    @Test("Outputs come cleared, with room for each row or group")
    func cleared() throws {
        let slice = BatchSlice(ColumnBatch(rowCount: 9, groupOffsets: [0, 4, 9]))
        var outputs = Self.specifications.map { OutputMemory($0, for: slice.batch) }
        for index in outputs.indices { outputs[index].grow(for: slice) }
        let status = OutputMemory.withOutput(&outputs, for: slice) { raw in
            let columns = (0..<Int(raw.pointee.column_count)).compactMap { raw.pointee.columns?[$0] }
            #expect(columns.map(\.pointee.capacity) == [9, 2])
            for column in columns {
                let last = Int(column.pointee.capacity) - 1
                let values = column.pointee.values.assumingMemoryBound(to: Double.self)
                #expect(values[last] == 0)
                #expect(column.pointee.flags[last] == 0)
                #expect(column.pointee.validity[last / 8] == 0)
                values[last] = Double(last)
                column.pointee.validity[last / 8] = 0xFF
                column.pointee.flags[last] = UInt32(CORTE_FLAG_CAPPED)
            }
            return 7
        }
        #expect(status == 7)
        let row = try outputs[0].column(of: "s")
        #expect(row[8] == 8)
        #expect(row[7] == nil)
        #expect(row.flags(8) == .capped)
        let group = try outputs[1].column(of: "s")
        #expect(group[1] == 1)
        #expect(group.validity.trueCount == 2, "bits behind the last element don't count")
    }

    @Test("Slices are written one behind the other, and each comes cleared")
    func slices() throws {
        let batch = ColumnBatch(rowCount: 20)
        var outputs = [OutputMemory(Self.specifications[0], for: batch)]
        for start in [0, 8, 16] {
            let slice = BatchSlice(batch, rows: start..<min(20, start + 8))
            outputs[0].grow(for: slice)
            _ = OutputMemory.withOutput(&outputs, for: slice) { raw in
                guard let column = raw.pointee.columns[0]?.pointee else { return 1 }
                #expect(Int(column.capacity) == slice.rows.count)
                let values = column.values.assumingMemoryBound(to: Double.self)
                for index in 0..<slice.rows.count {
                    #expect(values[index] == 0 && column.flags[index] == 0)
                    values[index] = Double(start + index)
                    column.flags[index] = UInt32(index)
                }
                #expect(column.validity[0] == 0)
                column.validity[0] = 0b0101_0101
                return 0
            }
        }
        let column = try outputs[0].column(of: "s")
        #expect(column.values == (0..<20).map(Double.init))
        #expect((0..<20).allSatisfy { column.validity[$0] == ($0 % 2 == 0) })
        #expect(column.flagBits == (0..<20).map { UInt32($0 % 8) })
    }

    @Test("What is wrong is placed in the whole, whichever slice it's in")
    func check() {
        let specification = OutputSpecification(name: "o", grain: .row, isNullable: false, summary: "")
        let batch = ColumnBatch(rowCount: 16)
        var outputs = [OutputMemory(specification, for: batch)]
        for (start, bits) in [(0, 0xFF), (8, 0b1110_1111)] as [(Int, UInt8)] {
            let slice = BatchSlice(batch, rows: start..<start + 8)
            outputs[0].grow(for: slice)
            _ = OutputMemory.withOutput(&outputs, for: slice) { raw in
                raw.pointee.columns[0]?.pointee.validity[0] = bits
                return 0
            }
        }
        #expect(throws: StrategyError.missingOutput("s", column: "o", grain: .row, row: 12)) {
            try outputs[0].column(of: "s")
        }
    }
}
