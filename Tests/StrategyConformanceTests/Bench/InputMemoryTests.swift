import StrategyABI
import Testing

@testable import StrategyConformance

@Suite("A batch in guarded memory") struct InputMemoryTests {
    private static let sample = SampleBatch(
        columns: [
            SampleColumn(name: "weight", values: .numbers([1, 2, 3]), presence: [true, false, true]),
            SampleColumn(name: "count", values: .integers([-1, 0, 7])),
            SampleColumn(name: "on", values: .booleans([true, false, true])),
            SampleColumn(name: "note", values: .texts(["a", "", "año"])),
            SampleColumn(name: "day", values: .days([19_700, 19_701, -1])),
        ], groupSizes: [2, 0, 1])

    private func column(_ index: Int, of input: InputMemory) throws -> corte_column {
        try #require(input.batch.pointee.columns[index]).pointee
    }

    @Test("It has the rows, groups and columns of its sample", arguments: GuardedMemory.Edge.allCases)
    func batch(edge: GuardedMemory.Edge) throws {
        let input = try InputMemory(Self.sample, at: edge)
        let batch = input.batch.pointee
        #expect(batch.row_count == 3)
        #expect(batch.group_count == 3)
        #expect(try (0...3).map { try #require(batch.group_offsets)[$0] } == [0, 2, 2, 3])
        #expect(batch.column_count == 5)
        let types = try (0..<5).map { try column($0, of: input).type }
        #expect(
            types.map(Int.init) == [CORTE_TYPE_F64, CORTE_TYPE_I64, CORTE_TYPE_BOOL, CORTE_TYPE_UTF8, CORTE_TYPE_DATE])
    }

    @Test("Values lie as the header says", arguments: GuardedMemory.Edge.allCases)
    func values(edge: GuardedMemory.Edge) throws {
        let input = try InputMemory(Self.sample, at: edge)
        let weight = try column(0, of: input)
        #expect(try #require(weight.values).assumingMemoryBound(to: Double.self)[2] == 3)
        #expect(weight.null_count == 1)
        #expect(try #require(weight.validity)[0] == 0b101)
        #expect(try #require(column(1, of: input).values).assumingMemoryBound(to: Int64.self)[0] == -1)
        #expect(try #require(column(2, of: input).values).assumingMemoryBound(to: UInt8.self)[0] == 0b101)
        let note = try column(3, of: input)
        #expect(try (0...3).map { try #require(note.offsets)[$0] } == [0, 1, 1, 5])
        #expect(try #require(column(4, of: input).values).assumingMemoryBound(to: Int32.self)[2] == -1)
    }

    @Test("A column without a missing value has no bitmap, unless one is asked for")
    func bitmaps() throws {
        var sample = Self.sample
        sample["count"]?.presence = [true, true, true]
        #expect(try column(1, of: InputMemory(sample, at: .end)).validity == nil)
        sample["count"]?.alwaysHasBitmap = true
        let column = try column(1, of: InputMemory(sample, at: .end))
        #expect(column.null_count == 0)
        #expect(column.validity != nil)
    }

    @Test("A schema has the names and types, and no values")
    func schema() throws {
        let input = try InputMemory(Self.sample, at: .end)
        let column = try #require(input.schema.pointee.columns[3]).pointee
        #expect(column.length == 0)
        #expect(column.values == nil)
        let name = UnsafeRawBufferPointer(start: column.name.bytes, count: column.name.length)
        #expect(String(decoding: name, as: UTF8.self) == "note")
    }

    @Test("An empty batch has no values")
    func empty() throws {
        let sample = SampleBatch(
            columns: [SampleColumn(name: "weight", values: .numbers([]))], groupSizes: [])
        let input = try InputMemory(sample, at: .end)
        #expect(try column(0, of: input).values == nil)
        #expect(input.batch.pointee.group_count == 0)
    }

    @Test("A changed column is named")
    func changed() throws {
        let input = try InputMemory(Self.sample, at: .end, isWatched: true)
        #expect(input.changedColumn == nil)
        let values = try #require(column(4, of: input).values)
        UnsafeMutableRawPointer(mutating: values).storeBytes(of: 5, as: Int32.self)
        #expect(input.changedColumn == "day")
    }
}
