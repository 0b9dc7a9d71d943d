/// The colours of a picture in the order they first appear, as long as they are at most 256.
struct Palette {
    private static let slots = 1024

    /// The colours, `0x00RRGGBB`.
    private(set) var colors: [UInt32] = []

    /// The bytes of a `PLTE` chunk.
    var bytes: [UInt8] {
        colors.flatMap { color in [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> UInt32($0)) } }
    }

    /// The rows of a picture as a filter byte of 0 and an index per pixel; `nil` with more than 256 colours.
    mutating func indexRows(of pixels: Pixels) -> [UInt8]? {
        colors.removeAll(keepingCapacity: true)
        // An open hash table: an entry is the index plus one above the colour; 0 is a free slot.
        var table = [UInt64](repeating: 0, count: Self.slots)
        var found: [UInt32] = []
        let length = pixels.width + 1
        let rows = [UInt8](unsafeUninitializedCapacity: pixels.height * length) { buffer, count in
            var at = 0
            var last: UInt32 = .max
            var index: UInt8 = 0
            for y in 0..<pixels.height {
                buffer[at] = 0
                at += 1
                for pixel in pixels.row(y) {
                    let color = pixel & 0xFFFFFF
                    if color != last {
                        last = color
                        guard let next = Self.index(of: color, in: &table, colors: &found) else { return }
                        index = next
                    }
                    buffer[at] = index
                    at &+= 1
                }
            }
            count = at
        }
        colors = found
        return rows.isEmpty ? nil : rows
    }

    private static func index(of color: UInt32, in table: inout [UInt64], colors: inout [UInt32]) -> UInt8? {
        var slot = Int((color &* 2_654_435_761) >> 22)
        while table[slot] != 0 {
            if UInt32(truncatingIfNeeded: table[slot]) == color {
                return UInt8(truncatingIfNeeded: (table[slot] >> 32) - 1)
            }
            slot = (slot + 1) & (slots - 1)
        }
        guard colors.count < 256 else { return nil }
        colors.append(color)
        table[slot] = UInt64(colors.count) << 32 | UInt64(color)
        return UInt8(colors.count - 1)
    }
}
