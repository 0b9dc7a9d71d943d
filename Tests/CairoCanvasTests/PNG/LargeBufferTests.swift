import Testing

@testable import CairoCanvas

@Suite struct LargeBufferTests {
    @Test(arguments: [1, 4096, 1 << 21, 3 << 20])
    func `all its bytes are there, zero, and can be written`(count: Int) throws {
        let buffer = try LargeBuffer(count: count)
        #expect(buffer.count == count)
        #expect(UnsafeBufferPointer(start: buffer.start, count: count).allSatisfy { $0 == 0 })
        buffer.start[count - 1] = 7
        #expect(buffer.start[count - 1] == 7)
    }

    @Test func `more than there is is an error`() {
        #expect(throws: CanvasError.drawing(reason: "out of memory")) { try LargeBuffer(count: 1 << 60) }
    }
}
