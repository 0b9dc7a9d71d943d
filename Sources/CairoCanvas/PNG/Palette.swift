/// Up to 256 colours in the order they were first asked for.
struct Palette {
    private static let slotBits: UInt32 = 10

    /// The colours, `0xRRGGBB`.
    private(set) var colors: [UInt32] = []

    /// An open hash table: a colour with its number plus one above it; 0 is a free slot.
    private var table = [UInt64](repeating: 0, count: 1 << Int(slotBits))

    /// The bytes of a `PLTE` chunk.
    var bytes: [UInt8] {
        colors.flatMap { color in [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> UInt32($0)) } }
    }

    /// The number of a colour, a new one when it wasn't there; `nil` when there's no number left.
    mutating func index(of color: UInt32) -> UInt8? {
        var slot = Int((color &* 2_654_435_761) >> (32 - Self.slotBits))
        while table[slot] != 0 {
            if UInt32(truncatingIfNeeded: table[slot]) == color {
                return UInt8(truncatingIfNeeded: (table[slot] >> 32) - 1)
            }
            slot = (slot + 1) & (table.count - 1)
        }
        guard colors.count < 256 else { return nil }
        colors.append(color)
        table[slot] = UInt64(colors.count) << 32 | UInt64(color)
        return UInt8(colors.count - 1)
    }
}
