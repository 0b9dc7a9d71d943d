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

    @Test func `with a tolerance, a colour near another takes its number`() throws {
        var palette = try #require(Palette(startingWith: [], tolerance: 4))
        let asked: [UInt32] = [0x808080, 0x84847C, 0x858080, 0x808579]
        #expect(asked.map { palette.index(of: $0) } == [0, 0, 1, 2])
        #expect(palette.colors == [0x808080, 0x858080, 0x808579])
    }

    @Test func `of several near colours the nearest counts, of equals the first`() throws {
        var palette = try #require(Palette(startingWith: [0x101010, 0x161616, 0x121212], tolerance: 4))
        #expect([0x141414, 0x131313, 0x111111].map { palette.index(of: $0) } == [1, 2, 0])
    }

    @Test func `the colours it starts with stay apart and exact`() throws {
        var palette = try #require(Palette(startingWith: [0xF1F1F1, 0xF0F0F0, 0xF1F1F1], tolerance: 4))
        #expect(palette.colors == [0xF1F1F1, 0xF0F0F0])
        #expect([0xF1F1F1, 0xF0F0F0, 0xF2F2F2].map { palette.index(of: $0) } == [0, 1, 0])
    }

    @Test func `more than 256 colours to start with are too many`() {
        let colors = (0..<257).map { UInt32($0) * 256 }
        #expect(Palette(startingWith: colors, tolerance: 4)?.colors == nil)
        #expect(Palette(startingWith: Array(colors.dropLast()), tolerance: 4)?.colors.count == 256)
    }

    @Test func `a picture of thousands of shades has no palette`() throws {
        var palette = try #require(Palette(startingWith: [], tolerance: 255))
        let found = (0..<5000).map { palette.index(of: UInt32($0)) }
        #expect(found.prefix(4096).allSatisfy { $0 == 0 })
        #expect(found.suffix(904).allSatisfy { $0 == nil })
    }

    @Test func `bytes are red, green and blue`() {
        var palette = Palette()
        for color: UInt32 in [0x112233, 0x445566] { _ = palette.index(of: color) }
        #expect(palette.bytes == [0x11, 0x22, 0x33, 0x44, 0x55, 0x66])
    }
}
