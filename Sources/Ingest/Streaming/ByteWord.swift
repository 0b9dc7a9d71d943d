internal import CByteMarks

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

    /// A bit for each of the 64 bytes from `index` on that's below `limit`, the first one lowest; none for those behind the
    /// last.
    ///
    /// So many at once, because a loop's end that nobody foresees costs more than a word.
    @inline(__always) static func marks(_ bytes: Span<UInt8>, at index: Int, below limit: UInt8) -> UInt64 {
        guard index >= 0 && index &+ 64 <= bytes.count else { return lastMarks(bytes, at: index, below: limit) }
        return unsafe bytes.withUnsafeBufferPointer { byte_marks_below($0.baseAddress, index, limit) }
    }

    private static func lastMarks(_ bytes: Span<UInt8>, at index: Int, below limit: UInt8) -> UInt64 {
        var marks: UInt64 = 0
        for offset in 0..<max(0, min(64, bytes.count - index)) where bytes[index + offset] < limit {
            marks |= 1 << UInt64(offset)
        }
        return marks
    }

    /// Whether `count` bytes of `text` are the same as those of `bytes`.
    @inline(__always)
    static func isEqual(
        _ text: Span<UInt8>, from start: Int, _ bytes: Span<UInt8>, from field: Int, count: Int
    ) -> Bool {
        var done = 0
        while done < count {
            let difference = load(text, at: start &+ done) ^ load(bytes, at: field &+ done)
            let left = count &- done
            if left < 8 { return difference & (1 &<< (8 &* UInt64(truncatingIfNeeded: left)) &- 1) == 0 }
            if difference != 0 { return false }
            done &+= 8
        }
        return true
    }

    /// The lowest `count` bytes of a word.
    static func mask(_ count: Int) -> UInt64 {
        count <= 0 ? 0 : count >= 8 ? .max : 1 &<< (8 &* UInt64(count)) &- 1
    }

    /// A number of at most eight digits and one decimal mark, without its mark.
    ///
    /// - Parameters:
    ///   - end: where its cell ends.
    ///   - count: how many bytes the cell has, 1 to 8.
    /// - Returns: the digits as an integer and how many are decimals, -1 without a mark; nil for everything else.
    @inline(__always) static func number(
        _ bytes: Span<UInt8>, endingAt end: Int, count: Int, mark: UInt8
    ) -> (significand: UInt64, decimals: Int)? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let zeros = ones &* 0x30
        // The cell's last byte is the word's highest; zeros stand in front, so that eight digits are there.
        let before = 64 &- 8 &* UInt64(truncatingIfNeeded: count)
        var digits = (loadBack(bytes, upTo: end, count: count) &>> before) &<< before | zeros & (1 &<< before &- 1)
        var decimals = -1
        let difference = digits ^ (ones &* UInt64(mark))
        let found = (difference &- ones) & ~difference & (ones &<< 7)
        if found != 0 {
            guard count > 1 else { return nil }
            // The first mark's highest bit; what's in front of it moves up into its place.
            let first = found & (0 &- found)
            decimals = first.leadingZeroBitCount &>> 3
            digits = (digits & (first &>> 7 &- 1)) &<< 8 | 0x30 | digits & (0 &- first &<< 1)
        }
        guard digits & (ones &* 0xF0) == zeros, (digits &+ ones &* 6) & (ones &* 0xF0) == zeros else { return nil }
        // Pairs, then fours, then all eight (Lemire, "Quickly parsing eight digits", 2018).
        var value = digits &- zeros
        value = (value &* 10) &+ (value &>> 8)
        let low = (value & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let upper = ((value &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return ((low &+ upper) &>> 32, decimals)
    }

    /// The eight bytes in front of `end`, the last one highest; where there aren't as many, `count` of them.
    @inline(__always) private static func loadBack(_ bytes: Span<UInt8>, upTo end: Int, count: Int) -> UInt64 {
        if end >= 8 && end <= bytes.count {
            return unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
        }
        var word: UInt64 = 0
        for index in (end - count)..<end { word = word &>> 8 | UInt64(bytes[index]) &<< 56 }
        return word
    }
}
