public import Scene

/// The shape of a state, drawn as a path so that it looks the same with any font.
public enum Glyph: String, Hashable, Sendable, CaseIterable {
    case triangleDown, diamond, circle, triangleUp

    /// The glyph around a centre, in a square of `size` points; all shapes carry about the same weight of ink.
    public func path(centre: Point, size: Double) -> Path {
        let half = size / 2
        func at(_ x: Double, _ y: Double) -> Point { Point(centre.x + x * half, centre.y + y * half) }
        switch self {
        case .triangleUp:
            return Path([.move(at(0, -0.92)), .line(at(1, 0.82)), .line(at(-1, 0.82)), .close])
        case .triangleDown:
            return Path([.move(at(0, 0.92)), .line(at(-1, -0.82)), .line(at(1, -0.82)), .close])
        case .diamond:
            return Path([.move(at(0, -1)), .line(at(1, 0)), .line(at(0, 1)), .line(at(-1, 0)), .close])
        case .circle:
            return Path.circle(centre: centre, radius: half * 0.88)
        }
    }
}

extension Path {
    /// A circle of four Bézier curves; the largest error is 0.03 % of the radius.
    public static func circle(centre: Point, radius: Double) -> Path {
        let handle = 0.5522847498 * radius
        func at(_ x: Double, _ y: Double) -> Point { Point(centre.x + x, centre.y + y) }
        return Path([
            .move(at(0, -radius)),
            .curve(at(handle, -radius), at(radius, -handle), at(radius, 0)),
            .curve(at(radius, handle), at(handle, radius), at(0, radius)),
            .curve(at(-handle, radius), at(-radius, handle), at(-radius, 0)),
            .curve(at(-radius, -handle), at(-handle, -radius), at(0, -radius)),
            .close,
        ])
    }
}
