/// Looking at a cell's bytes without making text of them.
enum ByteText {
    /// The bytes without the spaces around them, the no-break space of both encodings included.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while let width = spaceWidth(atStartOf: rest) { rest = rest.dropFirst(width) }
        while let width = spaceWidth(atEndOf: rest) { rest = rest.dropLast(width) }
        return rest
    }

    /// Whether there's nothing but spaces.
    static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        trimmed(bytes).isEmpty
    }

    private static func spaceWidth(atStartOf bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if isASCIISpace(first) { return 1 }
        return first == 0xC2 && bytes.dropFirst().first == 0xA0 ? 2 : nil
    }

    private static func spaceWidth(atEndOf bytes: ArraySlice<UInt8>) -> Int? {
        guard let last = bytes.last else { return nil }
        if isASCIISpace(last) { return 1 }
        return last == 0xA0 && bytes.dropLast().last == 0xC2 ? 2 : nil
    }

    private static func isASCIISpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
