/// Which elements of a column are there: a bit each, least significant first, or nothing when all are.
@usableFromInline
struct Validity {
    @usableFromInline let bits: UnsafePointer<UInt8>?

    init(_ bits: UnsafePointer<UInt8>?) { self.bits = bits }

    @inlinable
    subscript(index: Int) -> Bool {
        guard let bits else { return true }
        return bits[index >> 3] & (1 << UInt8(truncatingIfNeeded: index & 7)) != 0
    }

    /// The bits of eight elements, of which there are `count` in all; those behind the last one are zero.
    func byte(_ index: Int, of count: Int) -> UInt8 {
        let rest = count - 8 * index
        let tail: UInt8 = rest < 8 ? (1 << UInt8(max(0, rest))) - 1 : 0xFF
        return (bits.map { $0[index] } ?? 0xFF) & tail
    }
}
