import Scene

/// Diagonal lines over a rectangle, so that an area differs from a filled one in grey print.
enum Hatch {
    /// Lines rising to the right at 45°, `spacing` points apart across the page and clipped to the rectangle.
    ///
    /// The lines start at multiples of the spacing, so that those of neighbouring rectangles meet.
    static func lines(over rect: Rect, spacing: Double, stroke: Stroke) -> [Element] {
        guard rect.width > 0, rect.height > 0 else { return [] }
        // A rising line keeps x + y constant.
        return Ticks.every(spacing, in: (rect.x + rect.y)...(rect.maxX + rect.maxY)).compactMap { sum in
            let left = max(rect.x, sum - rect.maxY)
            let right = min(rect.maxX, sum - rect.y)
            guard right - left > 0.05 else { return nil }
            return .line(from: Point(left, sum - left), to: Point(right, sum - right), stroke: stroke)
        }
    }
}
