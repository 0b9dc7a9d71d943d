/// A picture of opaque pixels.
package struct Picture: Hashable, Sendable {
    /// The number of pixels in a row.
    package let width: Int
    /// The number of rows.
    package let height: Int
    /// The pixels as `0xRRGGBB`, row by row from the top left.
    package let pixels: [UInt32]

    /// A picture from its pixels; `nil` when their number isn't `width` times `height`.
    package init?(width: Int, height: Int, pixels: [UInt32]) {
        guard width > 0, height > 0, pixels.count == width * height else { return nil }
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// The pixel in a column and a row.
    package subscript(x x: Int, y y: Int) -> UInt32 { pixels[y * width + x] }

    /// The number of different colours.
    package var colorCount: Int { Set(pixels).count }
}
