/// A column of truth values, as long as its batch lives.
public struct BooleanColumn: ~Escapable {
    /// How many rows there are.
    public let count: Int
    @usableFromInline let bits: Span<UInt8>
    @usableFromInline let validity: Validity

    @_lifetime(copy bits)
    init(bits: Span<UInt8>, count: Int, validity: Validity) {
        self.bits = bits
        self.count = count
        self.validity = validity
    }

    /// The value of row `row`, or nothing where it's missing.
    @inlinable public subscript(row: Int) -> Bool? {
        validity[row] ? bits[row >> 3] & (1 << UInt8(truncatingIfNeeded: row & 7)) != 0 : nil
    }
}
