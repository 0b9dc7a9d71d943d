import Testing

@testable import CairoCanvas

@Suite struct PixelsTests {
    /// Lends pixels that stand in memory with unused ones after each row.
    private func read<T>(_ rows: [[UInt32]], spare: Int = 0, _ body: (Pixels) -> T) -> T? {
        let width = rows.first?.count ?? 0
        let memory = rows.enumerated().flatMap { $1 + Array(repeating: 0xDEAD_BEE0 + UInt32($0), count: spare) }
        return memory.withUnsafeBytes { bytes in
            bytes.baseAddress.map {
                body(Pixels(start: $0, width: width, height: rows.count, stride: (width + spare) * 4))
            }
        }
    }

    private func colors(_ rows: [[UInt32]], spare: Int = 0) -> [UInt8]? {
        read(rows, spare: spare) { pixels in
            [UInt8](unsafeUninitializedCapacity: 4096) { $1 = pixels.packColors(into: $0) }
        }
    }

    private func indices(_ rows: [[UInt32]], spare: Int = 0) -> (palette: Palette, rows: [UInt8]?) {
        var palette = Palette()
        let packed = read(rows, spare: spare) { pixels in
            var isPacked = false
            let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
                guard let used = pixels.packIndices(into: buffer, palette: &palette) else { return }
                (isPacked, count) = (true, used)
            }
            return isPacked ? bytes : nil
        }
        return (palette, packed ?? nil)
    }

    @Test func `a row starts after the stride`() {
        #expect(read([[1, 2], [3, 4]], spare: 3) { Array($0.row(1)) } == [3, 4])
    }

    @Test func `rows of colours have a filter byte and three bytes a pixel`() {
        #expect(
            colors([[0x00112233, 0xFF445566], [0x00778899, 0x00AABBCC]], spare: 1) == [
                0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66,
                0, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC,
            ])
    }

    @Test func `a row that repeats the one above is nothing but a filter`() {
        #expect(
            colors([[0x112233], [0x112233], [0x112234]]) == [0, 0x11, 0x22, 0x33, 2, 0, 0, 0, 0, 0x11, 0x22, 0x34])
        #expect(indices([[7, 8], [7, 8], [8, 8]]).rows == [0, 0, 1, 2, 0, 0, 0, 1, 1])
    }

    @Test func `indices follow the palette`() {
        let (palette, rows) = indices([[5, 5, 9], [9, 7, 5]])
        #expect(palette.colors == [5, 9, 7])
        #expect(rows == [0, 0, 0, 1, 0, 1, 2, 0])
    }

    @Test func `pixels after a row don't count, for colours or for repeats`() {
        let (palette, rows) = indices([[1, 2], [1, 2]], spare: 2)
        #expect(palette.colors == [1, 2])
        #expect(rows == [0, 0, 1, 2, 0, 0])
    }

    @Test func `the unused byte of a pixel doesn't count`() {
        let (palette, rows) = indices([[0xFFFF_FFFF, 0x00FF_FFFF, 0xFF00_0001]])
        #expect(palette.colors == [0xFFFFFF, 1])
        #expect(rows == [0, 0, 0, 1])
    }

    @Test func `257 colours have no indices`() {
        #expect(indices([Array(0..<256)]).rows?.last == 255)
        #expect(indices([Array(0..<257)]).rows == nil)
    }
}
