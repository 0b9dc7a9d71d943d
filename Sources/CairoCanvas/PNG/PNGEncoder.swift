/// Encodes pixels as a PNG file.
///
/// A picture of at most 256 colours gets a palette, and so does a drawing whose shades of antialiasing fit one when they
/// move by at most 4 of 255; others have three bytes a pixel. The colours it was drawn with are exact in every case.
/// The room for the rows is kept for the next picture: asking the system for it takes as long as a quarter of the work.
final class PNGEncoder {
    private let zlib: Zlib
    private var rows: LargeBuffer?

    /// An encoder of a level from 1 to 12; 5 is as quick as the lowest on slides, and their files are a tenth smaller.
    init(level: Int32 = 5) {
        zlib = Zlib(level: level)
    }

    /// The file's bytes; `flatColors`, `0xRRGGBB`, are those that a drawing was made with, `nil` if it isn't one.
    func encode(
        _ pixels: Pixels, flatColors: [UInt32]?, dotsPerInch: Int, texts: [PNGText]
    ) throws(CanvasError) -> [UInt8] {
        let (rows, palette) = try pack(pixels, flatColors: flatColors)

        var file = PNGFile()
        // The kinds of pixels: PNG, 3rd edition, table 8.
        let kind: UInt8 = pixels.hasAlpha ? 6 : palette == nil ? 2 : 3
        file.append("IHDR", PNGFile.number(pixels.width) + PNGFile.number(pixels.height) + [8, kind, 0, 0, 0])
        file.describe(dotsPerInch: dotsPerInch, texts: texts)
        if let palette { file.append("PLTE", palette.bytes) }
        file.append("IDAT", try zlib.packed(rows))
        file.append("IEND", [])
        return file.bytes
    }

    /// The rows, and the palette they go with.
    private func pack(
        _ pixels: Pixels, flatColors: [UInt32]?
    ) throws(CanvasError) -> (rows: UnsafeBufferPointer<UInt8>, palette: Palette?) {
        if pixels.hasAlpha {
            let colors = try room(pixels.height * (pixels.width * 4 + 1))
            pixels.packTransparentColors(into: colors)
            return (UnsafeBufferPointer(colors), nil)
        }
        let indices = try room(pixels.height * (pixels.width + 1))
        let joined = flatColors.flatMap { Palette(startingWith: $0, tolerance: 4) }
        for var palette in [Palette(), joined].compactMap(\.self) {
            if pixels.packIndices(into: indices, palette: &palette) != nil {
                return (UnsafeBufferPointer(indices), palette)
            }
        }
        let colors = try room(pixels.height * (pixels.width * 3 + 1))
        _ = pixels.packColors(into: colors)
        return (UnsafeBufferPointer(colors), nil)
    }

    /// Room for rows of so many bytes.
    private func room(_ count: Int) throws(CanvasError) -> UnsafeMutableBufferPointer<UInt8> {
        let rows = if let rows, rows.count >= count { rows } else { try LargeBuffer(count: count) }
        self.rows = rows
        return UnsafeMutableBufferPointer(start: rows.start, count: count)
    }
}
