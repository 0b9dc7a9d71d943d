import Scene

extension Element {
    /// The element at another place, `x` points to the right and `y` down.
    func moved(x: Double, y: Double) -> Element {
        func moved(_ point: Point) -> Point { Point(point.x + x, point.y + y) }
        func moved(_ rect: Rect) -> Rect {
            Rect(x: rect.x + x, y: rect.y + y, width: rect.width, height: rect.height)
        }
        switch self {
        case .rect(let rect, let radius, let fill, let stroke):
            return .rect(moved(rect), radius: radius, fill: fill, stroke: stroke)
        case .line(let from, let to, let stroke):
            return .line(from: moved(from), to: moved(to), stroke: stroke)
        case .path(let path, let fill, let stroke):
            let segments = path.segments.map { segment -> Path.Segment in
                switch segment {
                case .move(let point): .move(moved(point))
                case .line(let point): .line(moved(point))
                case .curve(let first, let second, let end): .curve(moved(first), moved(second), moved(end))
                case .close: .close
                }
            }
            return .path(Path(segments), fill: fill, stroke: stroke)
        case .text(var run):
            run.origin = moved(run.origin)
            return .text(run)
        case .image(let path, let rect):
            return .image(path: path, moved(rect))
        case .group(let tag, let members):
            return .group(tag, members.map { $0.moved(x: x, y: y) })
        }
    }
}
