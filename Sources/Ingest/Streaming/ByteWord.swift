/// Eight bytes at once.
///
/// A byte at a time, splitting took twice and comparing three times as long; `Span` has no checked load of a word, so
/// this one checks.
enum ByteWord {
    /// The bytes from `index` on, the first one lowest; 0xFF where there are none.
    @inline(__always) static func load(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
        if index >= 0 && index + 8 <= bytes.count {
            return unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        }
        return loadEnd(bytes, at: index)
    }

    private static func loadEnd(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
        var word = UInt64.max
        for offset in 0..<max(0, min(8, bytes.count - index)) {
            word &= ~(0xFF &<< (8 * UInt64(offset)))
            word |= UInt64(bytes[index + offset]) &<< (8 * UInt64(offset))
        }
        return word
    }

    /// The high bit of every byte of `word` below `limit`, which is at most 128. Bytes after a match may be marked as
    /// well: look at each (Anderson, *Bit Twiddling Hacks*, "Determine if a word has a byte less than n").
    static func marks(_ word: UInt64, below limit: UInt8) -> UInt64 {
        (word &- 0x0101_0101_0101_0101 &* UInt64(limit)) & ~word & 0x8080_8080_8080_8080
    }

    /// Whether a part of `text` is the same as a part of `bytes`.
    @inline(__always)
    static func isEqual(_ text: Span<UInt8>, _ part: Range<Int>, _ bytes: Span<UInt8>, _ field: Range<Int>) -> Bool {
        guard part.count == field.count else { return false }
        var index = part.lowerBound
        var position = field.lowerBound
        while index < part.upperBound {
            let difference = load(text, at: index) ^ load(bytes, at: position)
            let left = part.upperBound - index
            if left < 8 { return difference & (1 &<< (8 * UInt64(left)) &- 1) == 0 }
            if difference != 0 { return false }
            index += 8
            position += 8
        }
        return true
    }
}
