import CDeflate

/// The bytes of a PNG file, chunk by chunk.
struct PNGFile {
    /// The signature and the chunks so far.
    private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Adds a chunk: length, type, data and a checksum over type and data.
    mutating func append(_ type: String, _ data: [UInt8]) {
        bytes += Self.number(data.count)
        let start = bytes.count
        bytes += Array(type.utf8)
        bytes += data
        let sum = bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress.map { $0 + start }, $0.count - start) }
        bytes += Self.number(Int(sum))
    }

    /// Adds the chunks that say what the colours, the size and the contents are.
    mutating func describe(dotsPerInch: Int, texts: [PNGText]) {
        append("sRGB", [0])
        let perMetre = Int((Double(dotsPerInch) / 0.0254).rounded())
        append("pHYs", Self.number(perMetre) + Self.number(perMetre) + [1])
        for text in texts { append("iTXt", text.bytes) }
    }

    /// A number as four bytes, the highest first.
    static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
