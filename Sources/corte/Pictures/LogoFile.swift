import Glibc
import Words

/// A picture that a theme names.
enum LogoFile {
    /// The width over the height of a PNG picture; nil for what isn't one.
    static func aspect(of path: String) -> Double? {
        let file = open(path.nativePath, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        // The signature, then the header's length and type, then the width and the height: PNG, 3rd edition, 5.2 and 11.2.1.
        var head = [UInt8](repeating: 0, count: 24)
        guard read(file, &head, head.count) == head.count,
            head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        else { return nil }
        func number(at index: Int) -> Double { head[index..<index + 4].reduce(0) { $0 * 256 + Double($1) } }
        let (width, height) = (number(at: 16), number(at: 20))
        return width > 0 && height > 0 ? width / height : nil
    }
}
