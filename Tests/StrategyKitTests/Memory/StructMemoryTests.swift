import StrategyABI
import Testing

@testable import StrategyKit

@Suite("Memory for C structs") struct StructMemoryTests {
    @Test("Text ends in NUL")
    func text() {
        let memory = StructMemory()
        #expect(String(cString: memory.string("añ")) == "añ")
        #expect(String(cString: memory.string("")) == "")
        #expect(memory.text("añ").length == 3)
        withExtendedLifetime(memory) {}
    }

    @Test("Bits come least significant first")
    func bits() {
        let memory = StructMemory()
        let bits = memory.bits([true, false, true, false, false, false, false, false, true])
        #expect([bits[0], bits[1]] == [0b101, 1])
        withExtendedLifetime(memory) {}
    }

    @Test("A column has its values, and bits where one is missing; in a schema it has neither")
    func columns() throws {
        let memory = StructMemory()
        let columns: [(String, ColumnValues)] = [("x", [1, nil, 3]), ("on", .booleans([true, false, true]))]
        let batch = memory.batch(of: columns, rows: 3, offsets: [0, 1, 3])
        #expect((batch.row_count, batch.group_count, batch.column_count) == (3, 2, 2))
        let first = try #require(batch.columns[0]?.pointee)
        #expect(first.values.assumingMemoryBound(to: Double.self)[2] == 3)
        #expect(first.null_count == 1)
        #expect(first.validity[0] == 0b101)
        #expect(try #require(batch.columns[1]?.pointee).validity == nil)
        let bare = try #require(memory.schema(of: columns).columns[0]?.pointee)
        #expect((bare.type, bare.length) == (first.type, 0))
        #expect(bare.values == nil && bare.validity == nil)
        withExtendedLifetime(memory) {}
    }
}
