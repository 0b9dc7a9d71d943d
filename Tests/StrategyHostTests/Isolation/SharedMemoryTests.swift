import Foundation
import StrategyABI
import Testing

@testable import StrategyHost

/// Both sides of the memory, in one process.
@Suite struct SharedMemoryTests {
    private let outputs = [OutputSpecification.Grain.row, .group].map {
        OutputSpecification(name: $0.rawValue, grain: $0, isNullable: true, summary: "")
    }

    private func batch(rows: Int) -> ColumnBatch {
        var batch = ColumnBatch(rowCount: rows, groupOffsets: [0, rows / 2, rows])
        let numbers: [Double?] = (0..<rows).map { row in row % 5 == 1 ? nil : Double(row) / 3 }
        batch.append("números", numbers: numbers)
        batch.append("flags", booleans: (0..<rows).map { $0 % 3 == 0 })
        batch.append("days", days: (0..<rows).map { Int32($0) - 7 })
        return batch
    }

    @Test("The worker sees the batch, and the host what was written to it", arguments: [0, 1, 9, 5000])
    func both(rows: Int) throws {
        let memory = try SharedMemory()
        let map = SegmentMap()
        // The next batches in the same memory find nothing of the ones before, larger, smaller, or not even taken.
        for (round, factor) in [1, 2, 1, 2, 3, 3, 1].enumerated() {
            let batch = batch(rows: rows * factor)
            let slice = BatchSlice(batch)
            let layout = BatchLayout(slice, outputs: outputs)
            try memory.grow(to: layout.end)
            try map.map(layout.segments, of: memory.descriptor)
            let arranged = try ArrangedBatch(layout, in: map)
            memory.write(slice, layout)
            let status = arranged.withBatch { input, output in
                check(input.pointee, is: batch)
                return write(to: output.pointee)
            }
            #expect(status == 42)
            if round == 3 { continue }
            var builders = outputs.map { OutputMemory($0, for: batch) }
            for (index, output) in layout.outputs.enumerated() { builders[index].take(output, from: memory) }
            let results = try builders.map { try $0.column(of: "s") }
            #expect(results.map(\.name) == ["row", "group"])
            #expect(results.map(\.count) == [batch.rowCount, 2])
            for column in results {
                #expect(column.values == (0..<column.count).map { Double($0) })
                #expect((0..<column.count).allSatisfy { column.validity[$0] == ($0 % 2 == 0) })
                #expect(column.flagBits == (0..<column.count).map { UInt32($0 % 4) })
            }
        }
    }

    @Test("Slices come together to the whole, with nothing of the others")
    func slices() throws {
        let memory = try SharedMemory()
        let map = SegmentMap()
        let batch = batch(rows: 1000)
        for _ in 1...2 {
            var builders = [OutputMemory(outputs[0], for: batch)]
            for start in stride(from: 0, to: 1000, by: 160) {
                let slice = BatchSlice(batch, rows: start..<min(1000, start + 160))
                let layout = BatchLayout(slice, outputs: [outputs[0]])
                try memory.grow(to: layout.end)
                try map.map(layout.segments, of: memory.descriptor)
                let arranged = try ArrangedBatch(layout, in: map)
                memory.write(slice, layout)
                let status = arranged.withBatch { input, output in
                    let days = input.pointee.columns[2]?.pointee.values.assumingMemoryBound(to: Int32.self)
                    #expect(days?[0] == Int32(start) - 7)
                    return write(to: output.pointee)
                }
                #expect(status == 42)
                builders[0].take(layout.outputs[0], from: memory)
            }
            let column = try builders[0].column(of: "s")
            #expect(column.values == (0..<1000).map { Double($0 % 160) })
            #expect((0..<1000).allSatisfy { column.validity[$0] == ($0 % 2 == 0) })
            #expect(column.flagBits == (0..<1000).map { UInt32($0 % 160 % 4) })
        }
    }

    private func check(_ raw: corte_batch, is batch: ColumnBatch) {
        #expect(Int(raw.row_count) == batch.rowCount)
        #expect((0...batch.groupCount).map { Int(raw.group_offsets[$0]) } == batch.groupOffsets)
        #expect(Int(raw.column_count) == 3)
        let columns = (0..<3).compactMap { raw.columns[$0]?.pointee }
        let names = columns.map {
            String(decoding: UnsafeRawBufferPointer(start: $0.name.bytes, count: $0.name.length), as: UTF8.self)
        }
        #expect(names == ["números", "flags", "days"])
        #expect(columns.map { Int($0.type) } == [CORTE_TYPE_F64, CORTE_TYPE_BOOL, CORTE_TYPE_DATE])
        #expect(columns.map { Int($0.null_count) } == batch.columns.map(\.missingCount))
        #expect((columns[0].validity == nil) == (batch.columns[0].missingCount == 0))
        guard case .days(let days) = batch.columns[2].values else { return }
        let seen = UnsafeBufferPointer(
            start: columns[2].values.assumingMemoryBound(to: Int32.self), count: batch.rowCount)
        #expect(Array(seen) == days)
    }

    /// Checks that everything is cleared, and writes each element's number.
    private func write(to output: corte_output) -> corte_status {
        for index in 0..<Int(output.column_count) {
            guard let column = output.columns[index]?.pointee else { return 1 }
            let values = column.values.assumingMemoryBound(to: Double.self)
            for element in 0..<Int(column.capacity) {
                if element % 8 == 0, column.validity[element / 8] != 0 { return 2 }
                if values[element] != 0 || column.flags[element] != 0 { return 3 }
                values[element] = Double(element)
                column.flags[element] = UInt32(element % 4)
                if element % 2 == 0 { column.validity[element / 8] |= 1 << UInt8(element % 8) }
            }
        }
        return 42
    }

    @Test("A worker can't take memory away beneath its host")
    func shrinking() throws {
        let memory = try SharedMemory()
        try memory.grow(to: 2 * Segment.page)
        #expect(ftruncate(memory.descriptor, 0) == -1)
        #expect(errno == EPERM)
    }

    @Test("A schema has no values")
    func schema() throws {
        let memory = try SharedMemory()
        let map = SegmentMap()
        let layout = BatchLayout(BatchSlice(batch(rows: 9)), outputs: [])
        try memory.grow(to: layout.end)
        try map.map(layout.segments, of: memory.descriptor)
        let status = try ArrangedBatch(layout, in: map).withSchema { schema in
            let columns = (0..<Int(schema.pointee.column_count)).compactMap { schema.pointee.columns?[$0]?.pointee }
            #expect(columns.count == 3)
            for column in columns {
                #expect(column.values == nil && column.validity == nil)
                #expect(column.length == 0 && column.null_count == 0)
            }
            return 7
        }
        #expect(status == 7)
    }

    @Test("What wasn't mapped can't be arranged")
    func misfit() throws {
        let layout = BatchLayout(BatchSlice(batch(rows: 9)), outputs: outputs)
        #expect(throws: ArrangedBatch.Misfit.self) { try ArrangedBatch(layout, in: SegmentMap()) }
        #expect(throws: SegmentMap.Failure.self) { try SegmentMap().map(layout.segments, of: -1) }
    }
}
