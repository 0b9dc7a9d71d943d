/// A view of pixels that someone else owns: 32 bits each, `0xAARRGGBB` in the machine's byte order, the colours times the
/// alpha where they have one.
struct Pixels {
    /// The first byte of the first row.
    let start: UnsafeRawPointer
    /// The number of pixels in a row.
    let width: Int
    /// The number of rows.
    let height: Int
    /// The number of bytes from a row to the next, at least four times the width.
    let stride: Int
    /// Whether pixels may be transparent.
    var hasAlpha = false

    /// The pixels of a row, from the left.
    func row(_ index: Int) -> UnsafeBufferPointer<UInt32> {
        UnsafeBufferPointer(
            start: (start + index * stride).assumingMemoryBound(to: UInt32.self), count: width)
    }
}
