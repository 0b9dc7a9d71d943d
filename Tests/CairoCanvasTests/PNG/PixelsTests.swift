import Testing

@testable import CairoCanvas

@Suite struct PixelsTests {
    /// Two rows of two pixels and one unused one.
    private static let memory: [UInt32] = [0x00112233, 0xFF445566, 1, 0x00778899, 0x00AABBCC, 1]

    private func read<T>(_ body: (Pixels) -> T) -> T? {
        Self.memory.withUnsafeBytes { bytes in
            bytes.baseAddress.map { body(Pixels(start: $0, width: 2, height: 2, stride: 12)) }
        }
    }

    @Test func `a row starts after the stride`() {
        #expect(read { Array($0.row(0)) } == [0x00112233, 0xFF445566])
        #expect(read { Array($0.row(1)) } == [0x00778899, 0x00AABBCC])
    }

    @Test func `rows of colours have a filter byte and three bytes a pixel`() {
        #expect(
            read { $0.colorRows() } == [
                0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66,
                0, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC,
            ])
    }
}
