internal import CDigest

/// SHA-256, by the system's libmd.
package enum Digest {
    /// The digest of `bytes` in lower-case hexadecimal digits.
    package static func sha256(of bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        return text { SHA256Data(bytes, bytes.count, $0) }
    }

    /// The digest of a file's bytes; nothing if it can't be read.
    static func sha256(ofFile path: String) -> String? {
        var isRead = false
        let digits = text { buffer in
            let result = SHA256File(path, buffer)
            isRead = result != nil
            return result
        }
        return isRead ? digits : nil
    }

    private static func text(_ write: (UnsafeMutablePointer<CChar>) -> UnsafeMutablePointer<CChar>?) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 2 * Int(SHA256_DIGEST_LENGTH) + 1) { buffer in
            guard let start = buffer.baseAddress, let digits = write(start) else { return "" }
            return String(cString: digits)
        }
    }
}
