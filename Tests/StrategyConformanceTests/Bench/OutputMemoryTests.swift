import StrategyABI
import Testing

@testable import StrategyConformance
@testable import StrategyHost

@Suite("Outputs in guarded memory") struct OutputMemoryTests {
    private static let outputs = [
        OutputSpecification(name: "achievement", grain: .group, isNullable: true, summary: ""),
        OutputSpecification(name: "share", grain: .row, isNullable: true, summary: ""),
    ]
    private static let sample = SampleBatch(columns: [], groupSizes: [9, 2])

    private func column(
        _ index: Int, of memory: StrategyConformance.OutputMemory
    ) throws -> UnsafeMutablePointer<corte_output_column> {
        try #require(memory.output.pointee.columns[index])
    }

    @Test("They're cleared, and as many as there are rows or groups", arguments: GuardedMemory.Edge.allCases)
    func cleared(edge: GuardedMemory.Edge) throws {
        let memory = try StrategyConformance.OutputMemory(Self.outputs, for: Self.sample, at: edge)
        #expect(memory.output.pointee.column_count == 2)
        #expect(memory.read().map(\.count) == [2, 11])
        #expect(memory.read().allSatisfy { column in column.firstMissing == 0 && column.isTailClear })
        #expect(try column(1, of: memory).pointee.capacity == 11)
        #expect(try column(0, of: memory).pointee.grain == CORTE_GRAIN_GROUP)
        #expect(memory.damage == nil)
    }

    @Test("What is written is read")
    func written() throws {
        let memory = try StrategyConformance.OutputMemory(Self.outputs, for: Self.sample, at: .end)
        let share = try column(1, of: memory).pointee
        share.values.assumingMemoryBound(to: Double.self)[10] = 0.25
        share.validity[1] = 0b100
        share.flags[10] = 3
        let read = memory.read()[1]
        #expect(read[10] == 0.25)
        #expect(read[9] == nil)
        #expect(read.flags[10] == 3)
        #expect(read.isTailClear)
        #expect(read.place(10) == "row 10 of output 'share'")
        #expect(memory.damage == nil)
    }

    @Test("A byte beside a column is damage")
    func beside() throws {
        let memory = try StrategyConformance.OutputMemory(Self.outputs, for: Self.sample, at: .start)
        try column(1, of: memory).pointee.validity[2] = 0
        #expect(memory.damage == "it writes before or behind the validity bits of output 'share'")
    }

    @Test("A changed struct is damage")
    func structs() throws {
        let memory = try StrategyConformance.OutputMemory(Self.outputs, for: Self.sample, at: .end)
        try column(0, of: memory).pointee.capacity = 1
        #expect(memory.damage == "it changes the struct of output 'achievement', not just what it points to")
    }
}
