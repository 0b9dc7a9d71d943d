import Glibc

/// An opaque colour in sRGB.
///
/// There is no transparency on purpose: mixes are computed once, so that grey print and every canvas agree.
public struct Color: Hashable, Sendable {
    /// Red, 0 to 255.
    public let red: UInt8
    /// Green, 0 to 255.
    public let green: UInt8
    /// Blue, 0 to 255.
    public let blue: UInt8

    /// A colour from `0xRRGGBB`.
    public init(hex: UInt32) {
        red = UInt8(truncatingIfNeeded: hex >> 16)
        green = UInt8(truncatingIfNeeded: hex >> 8)
        blue = UInt8(truncatingIfNeeded: hex)
    }

    /// The colour as `#RRGGBB`.
    public var hex: String {
        let digits = String((UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)), radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// White.
    public static let white = Color(hex: 0xFFFFFF)

    /// The relative luminance, 0 (black) to 1 (white): WCAG 2.2, "relative luminance".
    public var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast with another colour, 1 to 21: WCAG 2.2, "contrast ratio".
    public func contrast(with other: Color) -> Double {
        let (low, high) = luminance < other.luminance ? (luminance, other.luminance) : (other.luminance, luminance)
        return (high + 0.05) / (low + 0.05)
    }

    /// The mix with another colour; `amount` 0 is this one, 1 the other.
    public func mixed(with other: Color, _ amount: Double) -> Color {
        func mix(_ from: UInt8, _ to: UInt8) -> UInt32 {
            UInt32((Double(from) + (Double(to) - Double(from)) * min(max(amount, 0), 1)).rounded())
        }
        return Color(hex: mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
    }
}
