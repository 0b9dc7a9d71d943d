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

    /// A number as four bytes, the highest first.
    static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
