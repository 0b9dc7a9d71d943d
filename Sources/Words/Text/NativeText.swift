/// Names of files and arguments as the system has them: bytes, most often UTF-8 and sometimes not.
///
/// A `String` holds only valid Unicode. Bytes that are none travel through it as characters of a private plane, U+10FF80
/// to U+10FFFF, and become the same bytes again where the system is asked for the file; such characters in a name are
/// taken apart into bytes themselves, so that every name comes back as it was.
public enum NativeText {
    private static let base: UInt32 = 0x10_FF00

    /// The byte that a character stands for; nil for one that stands for itself.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        scalar.value >= base + 0x80 ? UInt8(scalar.value - base) : nil
    }

    private static func append(_ byte: UInt8, to text: inout String.UnicodeScalarView) {
        if let scalar = Unicode.Scalar(base + UInt32(byte)) { text.append(scalar) }
    }

    /// The text of a name.
    public static func decode(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        var text = String.UnicodeScalarView()
        var start = 0
        while start < bytes.count {
            if let (scalar, length) = scalar(in: bytes[start...]), byte(of: scalar) == nil {
                text.append(scalar)
                start += length
            } else {
                append(bytes[start], to: &text)
                start += 1
            }
        }
        return String(text)
    }

    /// The character that bytes begin with, and how many are its own; nil where they begin with none.
    private static func scalar(in bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, UTF8.width(scalar))
    }

    /// What the process was called with, behind its name.
    public static var arguments: [String] {
        CommandLine.arguments.indices.dropFirst().compactMap { index in
            unsafe CommandLine.unsafeArgv[index].map { unsafe String(nativePath: $0) }
        }
    }

    /// The bytes of a name's text, without a final NUL.
    public static func bytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if let byte = byte(of: scalar) {
                bytes.append(byte)
            } else {
                bytes += Array(UTF8.encode(scalar) ?? .init())
            }
        }
        return bytes
    }
}

extension String {
    /// A file's name as the system takes it: its bytes and a NUL.
    public var nativePath: [CChar] { NativeText.bytes(of: self).map { CChar(bitPattern: $0) } + [0] }

    /// A file's name as the system gave it.
    public init(nativePath start: UnsafePointer<CChar>) {
        var bytes: [UInt8] = []
        var next = start
        while next.pointee != 0 {
            bytes.append(UInt8(bitPattern: next.pointee))
            next += 1
        }
        self = NativeText.decode(bytes)
    }
}
