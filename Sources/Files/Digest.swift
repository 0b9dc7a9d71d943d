internal import CDigest

/// SHA-256, by the system's Nettle, which uses the processor's own instructions for it where there are any.
package enum Digest {
    /// The digest of `bytes` in lower-case hexadecimal digits.
    package static func sha256(of bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        return bytes.withUnsafeBufferPointer { text(of: $0) }
    }

    /// The digest of memory.
    package static func sha256(of bytes: UnsafeRawBufferPointer) -> String {
        text(of: bytes.bindMemory(to: UInt8.self))
    }

    private static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
        var context = sha256_ctx()
        nettle_sha256_init(&context)
        nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        nettle_sha256_digest(&context, digest.count, &digest)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
