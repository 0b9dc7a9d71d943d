import Glibc

/// A file that is gone when nobody holds it any more.
final class TemporaryFile {
    /// Where it is.
    let path: String

    /// A file with some bytes; `nil` when it can't be written.
    init?(_ bytes: [UInt8]) {
        var template = Array("/tmp/canvas-test-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        let count = write(descriptor, bytes, bytes.count)
        close(descriptor)
        guard count == bytes.count else {
            unlink(path)
            return nil
        }
    }

    deinit { unlink(path) }
}
