import TestSupport
import Testing

@Suite struct PictureTests {
    private func plain(_ width: Int, _ height: Int, _ color: UInt32 = 0xFFFFFF) throws -> Picture {
        try #require(Picture(width: width, height: height, pixels: Array(repeating: color, count: width * height)))
    }

    /// A white picture with a black square.
    private func marked(_ width: Int, _ height: Int, x: Int, y: Int, side: Int) throws -> Picture {
        var pixels = [UInt32](repeating: 0xFFFFFF, count: width * height)
        for row in y..<y + side {
            for column in x..<x + side { pixels[row * width + column] = 0 }
        }
        return try #require(Picture(width: width, height: height, pixels: pixels))
    }

    @Test func `pixels have to be as many as the size says`() {
        #expect(Picture(width: 2, height: 2, pixels: [1, 2, 3]) == nil)
        #expect(Picture(width: 0, height: 0, pixels: []) == nil)
    }

    @Test func `pixels stand row by row`() throws {
        let picture = try #require(Picture(width: 2, height: 2, pixels: [1, 2, 3, 4]))
        #expect(picture[x: 1, y: 0] == 2)
        #expect(picture[x: 0, y: 1] == 3)
        #expect(picture.colorCount == 4)
    }

    @Test func `a picture doesn't differ from itself`() throws {
        let picture = try marked(100, 80, x: 5, y: 5, side: 20)
        #expect(picture.difference(from: picture) == 0)
    }

    @Test func `black and white differ by 255`() throws {
        #expect(try plain(100, 80).difference(from: plain(100, 80, 0)) == 255)
    }

    @Test func `pictures of different sizes are infinitely different`() throws {
        #expect(try plain(100, 80).difference(from: plain(80, 100)) == .infinity)
        #expect(try plain(100, 80).difference(from: plain(100, 79)) == .infinity)
    }

    @Test func `a small mark counts the same on a small and on a large page`() throws {
        let small = try plain(60, 60).difference(from: marked(60, 60, x: 5, y: 5, side: 6))
        let large = try plain(600, 600).difference(from: marked(600, 600, x: 5, y: 5, side: 6))
        #expect(small == large)
        #expect(small == 255.0 * 36 / 900)
    }

    @Test func `a picture smaller than a tile is one tile`() throws {
        #expect(try plain(4, 4).difference(from: marked(4, 4, x: 0, y: 0, side: 2)) == 255.0 / 4)
    }

    @Test func `tiles cover a picture that they don't divide`() throws {
        let page = try plain(101, 47)
        #expect(try page.difference(from: marked(101, 47, x: 100, y: 46, side: 1)) > 0)
        #expect(try page.difference(from: marked(101, 47, x: 0, y: 0, side: 1)) > 0)
    }

    @Test func `the difference is the same both ways`() throws {
        let (one, two) = (try marked(90, 90, x: 3, y: 3, side: 9), try marked(90, 90, x: 50, y: 3, side: 12))
        #expect(one.difference(from: two) == two.difference(from: one))
    }
}
