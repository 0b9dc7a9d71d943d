/// Counting bytes, a vector at a time.
enum ByteCount {
    /// How many of the bytes equal `wanted`.
    static func count(_ wanted: UInt8, in bytes: Span<UInt8>) -> Int {
        var total = 0
        var index = 0
        while index < bytes.count {
            // At most 255 rounds, so that a byte is enough for each lane's count.
            let end = min(bytes.count, index + 255)
            var part: UInt8 = 0
            while index < end {
                part &+= bytes[index] == wanted ? 1 : 0
                index += 1
            }
            total += Int(part)
        }
        return total
    }

    /// Whether all bytes are ASCII.
    static func isASCII(_ bytes: Span<UInt8>) -> Bool {
        var all: UInt8 = 0
        for index in bytes.indices { all |= bytes[index] }
        return all < 0x80
    }
}
