import Glibc

/// A picture's file, to be embedded.
enum ImageFile {
    /// The file's bytes.
    static func bytes(at path: String) throws(SVGError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw .image(path: path, reason: reason(errno)) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { break }
            bytes += block[..<count]
        }
        guard ferror(file) == 0 else { throw .image(path: path, reason: reason(errno)) }
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
            throw .image(path: path, reason: "not a PNG file")
        }
        return bytes
    }

    private static func reason(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
