/// A column of doubles to write, as long as its call lasts.
public struct ResultColumn: ~Copyable, ~Escapable {
    /// The values. Writing here doesn't say that they are there: prefer the subscript.
    public var values: MutableSpan<Double>
    @usableFromInline var validity: MutableSpan<UInt8>
    @usableFromInline var flags: MutableSpan<UInt32>

    @_lifetime(copy values, copy validity, copy flags)
    init(
        values: consuming MutableSpan<Double>, validity: consuming MutableSpan<UInt8>,
        flags: consuming MutableSpan<UInt32>
    ) {
        self.values = values
        self.validity = validity
        self.flags = flags
    }

    /// How many values there are to write.
    @inlinable public var count: Int { values.count }

    /// The value at `index`, a row or a group; nothing where it's missing.
    @inlinable public subscript(index: Int) -> Double? {
        get { validity[index >> 3] & bit(index) == 0 ? nil : values[index] }
        @_lifetime(self: copy self)
        set {
            if let newValue {
                values[index] = newValue
                validity[index >> 3] |= bit(index)
            } else {
                values[index] = 0
                validity[index >> 3] &= ~bit(index)
            }
        }
    }

    /// Says that the values which `column`, as long as this one, has are there here as well: for values written one by
    /// one into `values`, at less cost than by the subscript.
    @_lifetime(self: copy self)
    public mutating func setPresence(like column: borrowing NumberColumn) {
        let bits = column.validity.bits
        validity.withUnsafeMutableBufferPointer { bytes in
            if let bits {
                _ = bytes.update(fromContentsOf: UnsafeBufferPointer(start: bits, count: bytes.count))
            } else {
                bytes.update(repeating: 0xFF)
            }
        }
        if count & 7 != 0 { validity[count >> 3] &= bit(count) - 1 }
    }

    /// Adds flags to the value at `index`.
    @inlinable @_lifetime(self: copy self)
    public mutating func flag(_ index: Int, _ added: ResultFlags) {
        flags[index] |= added.rawValue
    }

    @inlinable
    func bit(_ index: Int) -> UInt8 { 1 << UInt8(truncatingIfNeeded: index & 7) }
}
