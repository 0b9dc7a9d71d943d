import CDeflate

/// Encodes pixels as a PNG file, without loss.
///
/// A picture of at most 256 colours gets a palette, others three bytes a pixel.
final class PNGEncoder {
    private let compressor: OpaquePointer?

    init(level: Int32 = 1) {
        compressor = libdeflate_alloc_compressor(level)
    }

    deinit {
        libdeflate_free_compressor(compressor)
    }

    /// The file's bytes.
    func encode(_ pixels: Pixels, dotsPerInch: Int, texts: [PNGText]) throws(CanvasError) -> [UInt8] {
        var palette = Palette()
        let indexed = palette.indexRows(of: pixels)
        let rows = indexed ?? pixels.colorRows()
        let packed = try compress(rows)

        var file = PNGFile()
        file.append(
            "IHDR", PNGFile.number(pixels.width) + PNGFile.number(pixels.height) + [8, indexed == nil ? 2 : 3, 0, 0, 0])
        file.append("sRGB", [0])
        let perMetre = Int((Double(dotsPerInch) / 0.0254).rounded())
        file.append("pHYs", PNGFile.number(perMetre) + PNGFile.number(perMetre) + [1])
        for text in texts { file.append("iTXt", text.bytes) }
        if indexed != nil { file.append("PLTE", palette.bytes) }
        file.append("IDAT", packed)
        file.append("IEND", [])
        return file.bytes
    }

    private func compress(_ rows: [UInt8]) throws(CanvasError) -> [UInt8] {
        guard let compressor else { throw .compression }
        let bound = libdeflate_zlib_compress_bound(compressor, rows.count)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = rows.withUnsafeBytes {
                libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, bound)
            }
        }
        guard !packed.isEmpty else { throw .compression }
        return packed
    }
}
