import TestSupport
import Testing

@Suite struct PictureChangesTests {
    @Test func `what is equal is pale, the rest red`() throws {
        let one = try #require(Picture(width: 3, height: 1, pixels: [0, 0xFFFFFF, 0x804020]))
        let other = try #require(Picture(width: 3, height: 1, pixels: [0, 0xFFFFFE, 0x804020]))
        #expect(one.marking(changesTo: other)?.pixels == [0xC0C0C0, 0xFF0000, 0xE0D0C8])
    }

    @Test func `pictures of different sizes have no picture of the difference`() throws {
        let one = try #require(Picture(width: 2, height: 1, pixels: [0, 0]))
        let other = try #require(Picture(width: 1, height: 2, pixels: [0, 0]))
        #expect(one.marking(changesTo: other) == nil)
    }
}
