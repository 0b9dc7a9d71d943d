import Scene

extension Scene {
    /// The colours, `0xRRGGBB`, that the page is drawn with, in their order; `nil` when a picture on it has its own.
    var flatColors: [UInt32]? {
        var colors: [UInt32] = [background?.packed].compactMap(\.self)
        var seen = Set(colors)
        return Self.collect(elements, into: &colors, seen: &seen) ? colors : nil
    }

    /// Adds what isn't there yet; false when there's a picture.
    private static func collect(_ elements: [Element], into colors: inout [UInt32], seen: inout Set<UInt32>) -> Bool {
        for element in elements {
            let found: [Color?]
            switch element {
            case .rect(_, _, let fill, let stroke), .path(_, let fill, let stroke): found = [fill, stroke?.color]
            case .line(_, _, let stroke): found = [stroke.color]
            case .text(let run): found = [run.color]
            case .image: return false
            case .group(_, let members):
                found = []
                guard collect(members, into: &colors, seen: &seen) else { return false }
            }
            for color in found.compactMap(\.?.packed) where seen.insert(color).inserted { colors.append(color) }
        }
        return true
    }
}

extension Color {
    /// The colour as `0xRRGGBB`.
    fileprivate var packed: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
