import Glibc

/// Rows as a PNG file packs them: a byte that names the row's filter, then its bytes (PNG, 3rd edition, section 9).
///
/// A row that repeats the one above is the filter "up" and zeros: half of a chart's rows are. Others aren't filtered:
/// on drawings that only makes files larger.
extension Pixels {
    /// The filters that are used.
    enum Filter: UInt8 {
        case none = 0
        case up = 2
    }

    /// Packs red, green and blue of every pixel; `rows` has room for them all.
    func packColors(into rows: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard var at = rows.baseAddress else { return 0 }
        for y in 0..<height {
            if repeatsRow(y) {
                at = Self.packRepeat(bytes: width * 3, at: at)
                continue
            }
            at[0] = Filter.none.rawValue
            at += 1
            for pixel in row(y) {
                at[0] = UInt8(truncatingIfNeeded: pixel >> 16)
                at[1] = UInt8(truncatingIfNeeded: pixel >> 8)
                at[2] = UInt8(truncatingIfNeeded: pixel)
                at += 3
            }
        }
        return height * (width * 3 + 1)
    }

    /// Packs red, green, blue and alpha of every pixel, the colours as they are where nothing is transparent; `rows` has room
    /// for them all.
    func packTransparentColors(into rows: UnsafeMutableBufferPointer<UInt8>) {
        guard var at = rows.baseAddress else { return }
        for y in 0..<height {
            at[0] = Filter.none.rawValue
            at += 1
            for pixel in row(y) {
                let alpha = pixel >> 24
                for (index, shift) in [16, 8, 0].enumerated() {
                    let channel = pixel >> UInt32(shift) & 255
                    at[index] = alpha == 0 ? 0 : UInt8(min((channel * 255 + alpha / 2) / alpha, 255))
                }
                at[3] = UInt8(alpha)
                at += 4
            }
        }
    }

    /// Packs every pixel's number in a palette that is made on the way; `nil` with more than 256 colours.
    func packIndices(into rows: UnsafeMutableBufferPointer<UInt8>, palette: inout Palette) -> Int? {
        guard var at = rows.baseAddress else { return nil }
        for y in 0..<height {
            if repeatsRow(y) {
                at = Self.packRepeat(bytes: width, at: at)
                continue
            }
            at[0] = Filter.none.rawValue
            at += 1
            // Neighbours mostly have the same colour, and no colour is this one.
            var last = UInt32.max
            var index: UInt8 = 0
            for pixel in row(y) {
                let color = pixel & 0xFFFFFF
                if color != last {
                    guard let found = palette.index(of: color) else { return nil }
                    (last, index) = (color, found)
                }
                at[0] = index
                at += 1
            }
        }
        return height * (width + 1)
    }

    private func repeatsRow(_ y: Int) -> Bool {
        y > 0 && memcmp(start + y * stride, start + (y - 1) * stride, width * 4) == 0
    }

    private static func packRepeat(bytes: Int, at: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        at[0] = Filter.up.rawValue
        (at + 1).update(repeating: 0, count: bytes)
        return at + 1 + bytes
    }
}
