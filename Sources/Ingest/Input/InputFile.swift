/// A file that is read as a whole; `-` is standard input.
public enum InputFile {
    /// All bytes of a file.
    ///
    /// - Throws: `IngestError` with what to do about it.
    public static func bytes(of path: String) throws(IngestError) -> [UInt8] { try SystemInput().bytes(of: path) }
}
