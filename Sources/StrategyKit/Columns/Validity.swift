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
}
