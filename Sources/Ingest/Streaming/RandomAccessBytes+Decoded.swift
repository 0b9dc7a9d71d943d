extension RandomAccessBytes {
    /// The same in UTF-8, in memory.
    ///
    /// - Throws: `StreamError.irregular` where it's UTF-8 already, or no text.
    func decoded() throws -> RandomAccessBytes {
        var bytes: [UInt8] = []
        try read(count, at: 0, into: &bytes)
        guard FileSignature(bytes) == nil else { throw StreamError.irregular }
        let (text, encoding) = TextEncoding.decoded(bytes)
        guard encoding == .windows1252 else { throw StreamError.irregular }
        return RandomAccessBytes(text, path: path)
    }
}
