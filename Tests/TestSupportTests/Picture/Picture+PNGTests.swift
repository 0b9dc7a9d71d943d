import TestSupport
import Testing

@Suite struct PicturePNGTests {
    @Test func `a picture that is written and read is the same`() throws {
        let picture = try #require(Picture(width: 3, height: 2, pixels: [0xFF0000, 1, 2, 0x123456, 0, 0xFFFFFF]))
        #expect(try PNGReader(picture.png).picture() == picture)
    }
}
