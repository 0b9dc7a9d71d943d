/// Where the bytes of a matrix or a plan file come from.
protocol InputSource: Sendable {
    /// All bytes of a file; `-` is standard input.
    func bytes(of path: String) throws(IngestError) -> [UInt8]
    /// Whether there's something of that name.
    func exists(_ path: String) -> Bool
}
