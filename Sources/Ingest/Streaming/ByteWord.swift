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

    /// A bit for each of the 64 bytes from `index` on that's below `limit`, which is at most 128, the first one lowest. A
    /// byte of `limit` itself may be marked as well: look at each (Anderson, *Bit Twiddling Hacks*, "Determine if a word
    /// has a byte less than n").
    ///
    /// So many at once, because a loop's end that nobody foresees costs more than a word.
    @inline(__always) static func marks(_ bytes: Span<UInt8>, at index: Int, below limit: UInt8) -> UInt64 {
        let limits = 0x0101_0101_0101_0101 &* UInt64(limit)
        guard index >= 0 && index &+ 64 <= bytes.count else { return lastMarks(bytes, at: index, below: limits) }
        // Written out: as a loop it took twice as long.
        let raw = bytes.bytes
        let first = unsafe marks(raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self), limits)
        let second = unsafe marks(raw.unsafeLoadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self), limits)
        let third = unsafe marks(raw.unsafeLoadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self), limits)
        let fourth = unsafe marks(raw.unsafeLoadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self), limits)
        let fifth = unsafe marks(raw.unsafeLoadUnaligned(fromByteOffset: index &+ 32, as: UInt64.self), limits)
        let sixth = unsafe marks(raw.unsafeLoadUnaligned(fromByteOffset: index &+ 40, as: UInt64.self), limits)
        let seventh = unsafe marks(raw.unsafeLoadUnaligned(fromByteOffset: index &+ 48, as: UInt64.self), limits)
        let eighth = unsafe marks(raw.unsafeLoadUnaligned(fromByteOffset: index &+ 56, as: UInt64.self), limits)
        let low = first | second &<< 8 | third &<< 16 | fourth &<< 24
        return low | fifth &<< 32 | sixth &<< 40 | seventh &<< 48 | eighth &<< 56
    }

    /// A bit for each byte of a word.
    @inline(__always) private static func marks(_ word: UInt64, _ limits: UInt64) -> UInt64 {
        let high = (word &- limits) & ~word & 0x8080_8080_8080_8080
        // The product moves the eight high bits into its highest byte.
        return ((high &>> 7) &* 0x0102_0408_1020_4080) &>> 56
    }

    private static func lastMarks(_ bytes: Span<UInt8>, at index: Int, below limits: UInt64) -> UInt64 {
        var all: UInt64 = 0
        for offset in stride(from: 0, to: 64, by: 8) {
            all |= marks(load(bytes, at: index + offset), limits) << UInt64(offset)
        }
        return all
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

    /// A number of at most eight digits and one decimal mark, without its mark.
    ///
    /// - Returns: the digits as an integer and how many are decimals, -1 without a mark; nil for everything else.
    @inline(__always)
    static func number(_ word: UInt64, count: Int, mark: UInt8) -> (significand: UInt64, decimals: Int)? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let unused = 8 &* UInt64(truncatingIfNeeded: 8 &- count)
        // Bytes behind the number become something that's neither digit nor mark.
        let text = unused == 0 ? word : word | (UInt64.max &<< (64 &- unused))
        let difference = text ^ (ones &* UInt64(mark))
        let found = (difference &- ones) & ~difference & (ones &<< 7)
        var digits = word &<< unused
        var decimals = -1
        if found != 0 {
            let place = found.trailingZeroBitCount & ~7
            decimals = count &- 1 &- place >> 3
            let before = text & (1 &<< UInt64(truncatingIfNeeded: place) &- 1)
            let after = place == 56 ? 0 : text &>> UInt64(truncatingIfNeeded: place &+ 8)
            digits = ((before | after &<< UInt64(truncatingIfNeeded: place)) &<< unused) &<< 8
            guard count > 1 else { return nil }
        }
        // Zeros stand in front, so that eight digits are there; a place that held the mark is free.
        let free = found == 0 ? unused : unused &+ 8
        digits |= free == 0 ? 0 : (ones &* 0x30) & (UInt64.max &>> (64 &- free))
        let high = digits & (ones &* 0xF0)
        guard high == ones &* 0x30, (digits &+ ones &* 6) & (ones &* 0xF0) == ones &* 0x30 else { return nil }
        // Pairs, then fours, then all eight (Lemire, "Quickly parsing eight digits", 2018).
        var value = digits &- ones &* 0x30
        value = (value &* 10) &+ (value &>> 8)
        let low = (value & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let upper = ((value &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return ((low &+ upper) &>> 32, decimals)
    }
}
