import CDeflate

/// Packs bytes as PNG and PDF have them, in zlib's format (RFC 1950).
final class Zlib {
    private let compressor: OpaquePointer?

    /// Packs at a level from 1 to 12.
    init(level: Int32) { compressor = libdeflate_alloc_compressor(level) }

    deinit { libdeflate_free_compressor(compressor) }

    func packed(_ bytes: [UInt8]) throws(CanvasError) -> [UInt8] {
        try bytes.withUnsafeBufferPointer { bytes throws(CanvasError) in try packed(bytes) }
    }

    func packed(_ bytes: UnsafeBufferPointer<UInt8>) throws(CanvasError) -> [UInt8] {
        guard let compressor else { throw .compression }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
        }
        guard !packed.isEmpty else { throw .compression }
        return packed
    }
}
