import Testing

@testable import StrategyConformance

@Suite("Guarded memory") struct GuardedMemoryTests {
    @Test("It's zero, and lies at the edge that was asked for", arguments: GuardedMemory.Edge.allCases)
    func placement(edge: GuardedMemory.Edge) throws {
        for count in [0, 1, 8, 4095, 4096, 4097, 100_000] {
            let memory = try GuardedMemory(count: count, at: edge)
            #expect(memory.bytes.count == count)
            #expect(memory.bytes.allSatisfy { $0 == 0 })
            let touched = UInt(bitPattern: memory.start) + (edge == .end ? UInt(count) : 0)
            #expect(touched % 4096 == 0)
            #expect(memory.isSurroundingIntact)
        }
    }

    @Test("A write beside it shows", arguments: GuardedMemory.Edge.allCases)
    func damage(edge: GuardedMemory.Edge) throws {
        let memory = try GuardedMemory(count: 24, at: edge)
        memory.bytes.initializeMemory(as: UInt8.self, repeating: 7)
        #expect(memory.isSurroundingIntact)
        (edge == .end ? memory.start - 1 : memory.start + 24).storeBytes(of: 7, as: UInt8.self)
        #expect(!memory.isSurroundingIntact)
    }

    @Test("What can't be written can be read")
    func readOnly() throws {
        let memory = try GuardedMemory(count: 10)
        memory.bytes[3] = 5
        memory.makeReadOnly()
        #expect(memory.bytes[3] == 5)
    }

    @Test("Its place isn't used again soon")
    func retired() throws {
        let place = try GuardedMemory(count: 8).start
        for _ in 0..<20 { #expect(try GuardedMemory(count: 8).start != place) }
    }

    @Test("Structs lie apart, and a name has no NUL behind it")
    func structs() throws {
        let table = try StructTable(count: 4)
        let first = try table.place(1.5)
        let second = try table.place(2.5)
        #expect((first.pointee, second.pointee) == (1.5, 2.5))
        #expect(UnsafeRawPointer(second) - UnsafeRawPointer(first) >= 64)
        let name = try table.place(name: "weight")
        #expect(UnsafeRawPointer(name + 6).load(as: UInt8.self) != 0)
        #expect(throws: Finding.self) { for _ in 0..<100 { _ = try table.place(0.0) } }
    }
}
