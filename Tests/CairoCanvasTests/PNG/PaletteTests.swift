import Testing

@testable import CairoCanvas

@Suite struct PaletteTests {
    @Test func `colours are numbered in the order they're asked for`() {
        var palette = Palette()
        #expect([5, 9, 5, 7, 9].map { palette.index(of: $0) } == [0, 1, 0, 2, 1])
        #expect(palette.colors == [5, 9, 7])
    }

    @Test func `black and white are colours like others`() {
        var palette = Palette()
        #expect([0xFFFFFF, 0, 0xFFFFFF, 0].map { palette.index(of: $0) } == [0, 1, 0, 1])
    }

    @Test func `256 colours fit, one more doesn't, and the others stay`() {
        var palette = Palette()
        let colors = (0..<256).map { UInt32($0) * 65_537 & 0xFFFFFF }
        #expect(colors.map { palette.index(of: $0) } == (0..<256).map { UInt8($0) })
        #expect(palette.index(of: 0x123456) == nil)
        #expect(palette.index(of: colors[200]) == 200)
    }

    @Test func `colours that share a slot stay apart`() {
        // Their low bits are the same, which is what the table looks at least.
        let colors = (0..<250).map { UInt32($0) << 14 & 0xFFFFFF | UInt32($0 & 3) }
        var palette = Palette()
        for color in colors { _ = palette.index(of: color) }
        #expect(palette.colors == colors)
        #expect(colors.map { palette.index(of: $0) } == (0..<250).map { UInt8($0) })
    }

    @Test func `bytes are red, green and blue`() {
        var palette = Palette()
        for color: UInt32 in [0x112233, 0x445566] { _ = palette.index(of: color) }
        #expect(palette.bytes == [0x11, 0x22, 0x33, 0x44, 0x55, 0x66])
    }
}
