import Glibc
import Scene

/// A figure of straight segments: of a path, with its curves flattened.
struct Outline: Hashable {
    /// Its corners in order.
    var points: [Point]
    /// Whether its last corner leads back to its first.
    var isClosed = false

    /// How far a flattened curve may be from the curve itself, in points.
    private static let tolerance = 0.01

    /// The figures of a path.
    static func outlines(of path: Path) -> [Outline] {
        var outlines: [Outline] = []
        for segment in path.segments {
            if case .close = segment {
                if let last = outlines.indices.last { outlines[last].isClosed = true }
                continue
            }
            // What isn't lifted goes on where a closed figure began.
            if let last = outlines.last, last.isClosed { outlines.append(Outline(points: [last.points[0]])) }
            switch segment {
            case .move(let point): outlines.append(Outline(points: [point]))
            case .line(let point): add([point], to: &outlines)
            case .curve(let one, let two, let end):
                let start = outlines.last?.points.last ?? one
                add(flattened(start, one, two, end), to: &outlines)
            case .close: break
            }
        }
        return outlines.filter { $0.points.count > 1 }
    }

    /// A rectangle with round corners.
    static func rect(_ rect: Rect, radius: Double) -> Outline {
        let radius = min(radius, rect.width / 2, rect.height / 2)
        guard radius > 0 else {
            return Outline(
                points: [
                    Point(rect.x, rect.y), Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY),
                    Point(rect.x, rect.maxY),
                ], isClosed: true)
        }
        let corners = [
            (Point(rect.maxX - radius, rect.y + radius), -0.5), (Point(rect.maxX - radius, rect.maxY - radius), 0),
            (Point(rect.x + radius, rect.maxY - radius), 0.5), (Point(rect.x + radius, rect.y + radius), 1),
        ]
        // The chord of an arc of 2a is r (1 - cos a) from it at most, which is about r a² / 2.
        let steps = max(1, Int((Double.pi / 4 / (2 * tolerance / radius).squareRoot()).rounded(.up)))
        let points = corners.flatMap { centre, start in
            (0...steps).map { step in
                let angle = (start + Double(step) / Double(steps) / 2) * .pi
                return Point(centre.x + radius * cos(angle), centre.y + radius * sin(angle))
            }
        }
        return Outline(points: points, isClosed: true)
    }

    /// The points that a pen goes over.
    ///
    /// A closed figure's first two come again, so that the corner where it begins is joined as all others are. Pictures of
    /// pixels move upright and level lines to the grid, but not the point where one begins, which leaves a spike there:
    /// an open line of many points begins a little aside.
    var penPath: [Point] {
        if isClosed { return points + points.prefix(2) }
        guard points.count > 2, points[0].x == points[1].x || points[0].y == points[1].y else { return points }
        return [Point(points[0].x + 0.05, points[0].y + 0.05)] + points.dropFirst()
    }

    private static func add(_ points: [Point], to outlines: inout [Outline]) {
        guard let last = outlines.indices.last else { return outlines.append(Outline(points: points)) }
        outlines[last].points += points
    }

    /// The points of a cubic Bézier curve after its start.
    ///
    /// Its second derivative is at most 6 times the larger second difference of its points, and a chord over a step of t
    /// is that by t² / 8 from the curve.
    private static func flattened(_ start: Point, _ one: Point, _ two: Point, _ end: Point) -> [Point] {
        func difference(_ a: Point, _ b: Point, _ c: Point) -> Double {
            hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y)
        }
        let bend = max(difference(start, one, two), difference(one, two, end))
        let steps = min(1000, max(1, Int((6 * bend / (8 * tolerance)).squareRoot().rounded(.up))))
        return (1...steps).map { step in
            let t = Double(step) / Double(steps)
            let (a, b, c, d) = (pow(1 - t, 3), 3 * pow(1 - t, 2) * t, 3 * (1 - t) * t * t, t * t * t)
            return Point(
                a * start.x + b * one.x + c * two.x + d * end.x, a * start.y + b * one.y + c * two.y + d * end.y)
        }
    }
}
