/// A file that a plan was read from, by the bytes that were read.
public struct PlanSource: Hashable, Sendable {
    /// Its path as the user gave it, or `-` for standard input.
    public var file: String
    /// SHA-256 of its bytes, in lower-case hexadecimal digits.
    public var sha256: String

    /// A file and the digest of what was read of it.
    public init(file: String, sha256: String) {
        self.file = file
        self.sha256 = sha256
    }
}
