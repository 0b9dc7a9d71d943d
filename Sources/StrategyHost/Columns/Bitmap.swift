/// A bit per element, least significant first: truth values, or which values are there.
public struct Bitmap: Hashable, Sendable {
    /// The bits, eight to a byte; those behind the last element are zero.
    public private(set) var bytes: [UInt8]
    /// How many elements there are.
    public let count: Int

    /// `count` bits, all `value`.
    public init(repeating value: Bool, count: Int) {
        self.count = count
        bytes = [UInt8](repeating: value ? 0xFF : 0, count: (count + 7) / 8)
        clearTail()
    }

    /// These bits.
    public init(_ values: some Collection<Bool>) {
        self.init(repeating: false, count: values.count)
        for (index, value) in values.enumerated() where value {
            bytes[index >> 3] |= 1 << UInt8(index & 7)
        }
    }

    init(bytes: [UInt8], count: Int) {
        self.bytes = bytes
        self.count = count
        clearTail()
    }

    /// The bit of an element.
    @inlinable public subscript(index: Int) -> Bool {
        get { bytes[index >> 3] & (1 << UInt8(truncatingIfNeeded: index & 7)) != 0 }
        set { set(index, newValue) }
    }

    /// How many bits are set.
    public var trueCount: Int { bytes[...].bitCount }

    @usableFromInline
    mutating func set(_ index: Int, _ value: Bool) {
        let bit = 1 << UInt8(truncatingIfNeeded: index & 7) as UInt8
        if value { bytes[index >> 3] |= bit } else { bytes[index >> 3] &= ~bit }
    }

    private mutating func clearTail() {
        guard count & 7 != 0, !bytes.isEmpty else { return }
        bytes[bytes.count - 1] &= (1 << UInt8(count & 7)) - 1
    }
}

extension ArraySlice<UInt8> {
    /// How many bits are set, eight bytes at a time.
    var bitCount: Int {
        withUnsafeBytes { bytes in
            let words = bytes.count / 8
            let whole = (0..<words).reduce(0) { sum, word in
                sum + bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self).nonzeroBitCount
            }
            return bytes[(words * 8)...].reduce(whole) { $0 + $1.nonzeroBitCount }
        }
    }
}
