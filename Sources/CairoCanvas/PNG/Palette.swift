/// Up to 256 colours in the order they were first asked for.
///
/// With a tolerance, a colour that is near one of them takes its number. Text is antialiased in hundreds of shades that
/// nobody can tell apart; joined, they fit a palette, and a slide's file and its compression shrink by half.
struct Palette {
    /// Beyond this number of different colours it's no drawing.
    private static let largestCount = 4096
    private static let slotBits: UInt32 = 13

    /// The colours, `0xRRGGBB`.
    private(set) var colors: [UInt32] = []

    private let tolerance: Int
    private var count = 0
    /// An open hash table: a colour with the number it has plus one above it; 0 is a free slot.
    private var table = [UInt64](repeating: 0, count: 1 << Int(slotBits))

    /// A palette of no colours, which keeps them all apart.
    init() {
        tolerance = 0
    }

    /// A palette that starts with some colours, `0xRRGGBB`, which stay exact; others are joined when no channel differs
    /// by more than `tolerance`, 0 to 255. `nil` when the first ones are too many already.
    init?(startingWith exact: [UInt32], tolerance: Int) {
        self.tolerance = tolerance
        for color in exact where index(of: color, tolerance: 0) == nil { return nil }
    }

    /// The bytes of a `PLTE` chunk.
    var bytes: [UInt8] {
        colors.flatMap { color in [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> UInt32($0)) } }
    }

    /// The number of a colour, a new one when it's near none; `nil` when there's no number left.
    mutating func index(of color: UInt32) -> UInt8? { index(of: color, tolerance: tolerance) }

    private mutating func index(of color: UInt32, tolerance: Int) -> UInt8? {
        var slot = Int((color &* 2_654_435_761) >> (32 - Self.slotBits))
        while table[slot] != 0 {
            if UInt32(truncatingIfNeeded: table[slot]) == color {
                return UInt8(truncatingIfNeeded: (table[slot] >> 32) - 1)
            }
            slot = (slot + 1) & (table.count - 1)
        }
        guard count < Self.largestCount, let number = nearest(to: color, within: tolerance) ?? added(color) else {
            return nil
        }
        count += 1
        table[slot] = UInt64(number + 1) << 32 | UInt64(color)
        return UInt8(number)
    }

    private mutating func added(_ color: UInt32) -> Int? {
        guard colors.count < 256 else { return nil }
        colors.append(color)
        return colors.count - 1
    }

    private func nearest(to color: UInt32, within tolerance: Int) -> Int? {
        guard tolerance > 0 else { return nil }
        var best: (number: Int, distance: Int)?
        for (number, other) in colors.enumerated() {
            let distance = Self.distance(color, other)
            if distance <= tolerance, distance < best?.distance ?? .max { best = (number, distance) }
        }
        return best?.number
    }

    /// The largest difference of a channel, 0 to 255.
    private static func distance(_ one: UInt32, _ two: UInt32) -> Int {
        func channel(_ shift: UInt32) -> Int { abs(Int(one >> shift & 255) - Int(two >> shift & 255)) }
        return max(channel(16), channel(8), channel(0))
    }
}
