package import Scene

/// What a picture says of itself: how large its pixels are, and what it shows.
package enum PictureDescription {
    /// The signature and the first chunk, which has the size.
    private static let start = 8 + 25

    /// A PNG file of another program with the chunks that ours have; nil where it's no PNG file.
    package static func added(to file: [UInt8], of scene: Scene, dotsPerInch: Int) -> [UInt8]? {
        let ours = PNGFile()
        guard file.count > start, file.starts(with: ours.bytes), file[12..<16].elementsEqual("IHDR".utf8) else {
            return nil
        }
        var chunks = PNGFile()
        chunks.describe(dotsPerInch: dotsPerInch, texts: PNGText.texts(of: scene))
        return Array(file[..<start] + chunks.bytes.dropFirst(ours.bytes.count) + file[start...])
    }
}
