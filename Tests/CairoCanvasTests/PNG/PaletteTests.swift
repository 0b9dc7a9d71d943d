import Testing

@testable import CairoCanvas

@Suite struct PaletteTests {
    /// The palette and the rows of pixels that stand in memory with unused bytes after each row.
    private func index(_ pixels: [[UInt32]], spare: Int = 0) -> (palette: Palette, rows: [UInt8]?) {
        let width = pixels.first?.count ?? 0
        let memory = pixels.flatMap { $0 + Array(repeating: 0xDEAD_BEEF, count: spare) }
        var palette = Palette()
        let rows = memory.withUnsafeBytes { bytes in
            bytes.baseAddress.flatMap { start in
                palette.indexRows(
                    of: Pixels(start: start, width: width, height: pixels.count, stride: (width + spare) * 4))
            }
        }
        return (palette, rows)
    }

    @Test func `colours are numbered as they appear`() {
        let (palette, rows) = index([[5, 5, 9], [9, 7, 5]])
        #expect(palette.colors == [5, 9, 7])
        #expect(rows == [0, 0, 0, 1, 0, 1, 2, 0])
    }

    @Test func `bytes after a row are not pixels`() {
        let (palette, rows) = index([[1, 2], [2, 1]], spare: 3)
        #expect(palette.colors == [1, 2])
        #expect(rows == [0, 0, 1, 0, 1, 0])
    }

    @Test func `the unused byte of a pixel doesn't count`() {
        let (palette, rows) = index([[0xFF00_0001, 0x0000_0001]])
        #expect(palette.colors == [1])
        #expect(rows == [0, 0, 0])
    }

    @Test func `256 colours fit, one more doesn't`() {
        #expect(index([(0..<256).map { $0 * 65_537 }]).rows?.last == 255)
        #expect(index([(0..<257).map { $0 * 65_537 }]).rows == nil)
    }

    @Test func `colours that share a slot stay apart`() {
        let colors = (0..<250).map { UInt32($0) << 14 & 0xFFFFFF | UInt32($0 & 3) }
        let (palette, rows) = index([colors])
        #expect(rows?.dropFirst().map { palette.colors[Int($0)] } == colors)
    }

    @Test func `bytes are red, green and blue`() {
        #expect(index([[0x112233, 0x445566]]).palette.bytes == [0x11, 0x22, 0x33, 0x44, 0x55, 0x66])
    }
}
