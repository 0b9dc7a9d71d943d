/// Where the bytes of a matrix or a plan file come from.
protocol InputSource: Sendable {
    /// All bytes of a file; `-` is standard input.
    func bytes(of path: String) throws(IngestError) -> [UInt8]
    /// Whether there's something of that name, a link that leads nowhere too.
    func exists(_ path: String) throws(IngestError) -> Bool
    /// The names in a folder; none where it may not be listed. An empty path is the current folder.
    func names(in folder: String) throws(IngestError) -> [String]
}
