import Scene

/// Numbers beside the points of a line, above or below them, each where it meets neither what is drawn nor another number.
/// One without such a place is left out.
struct PointLabels {
    private let bounds: Rect
    private var obstacles: [Rect]

    private static let gap = 5.0
    /// The side of the squares that stand for a line, in points.
    private static let grain = 3.0

    /// Labels inside a plot that keep clear of what is drawn on it.
    init(in bounds: Rect, around drawn: [Element]) {
        self.bounds = bounds
        obstacles = drawn.flatMap(Self.boxes)
    }

    /// The middle of a label at a point, in order above, below, and to its sides; the label becomes an obstacle for those
    /// after it. Nil where none is free.
    mutating func place(_ label: TextLine, at point: Point) -> Point? {
        let height = label.box(x: 0, midY: 0).height
        let (aside, away) = (label.width / 2 + Self.gap, height / 2 + Self.gap)
        let candidates = [
            (0, -away), (0, away), (-aside, -away), (aside, away), (aside, -away), (-aside, away), (aside + 2, 0),
            (-aside - 2, 0), (aside, 1.8 * away), (-aside, -1.8 * away),
        ]
        .map { Point(point.x + $0.0, point.y + $0.1) }
        guard let found = candidates.first(where: { isFree(box(of: label, around: $0)) }) else { return nil }
        obstacles.append(box(of: label, around: found))
        return found
    }

    private func box(of label: TextLine, around middle: Point) -> Rect {
        label.box(x: middle.x - label.width / 2, midY: middle.y).inset(left: -2, top: -1.5, right: -2, bottom: -1.5)
    }

    private func isFree(_ box: Rect) -> Bool {
        bounds.contains(box) && !obstacles.contains { $0.intersects(box) }
    }

    /// What an element covers: lines in small squares, so that a slope doesn't block all that is below it.
    private static func boxes(of element: Element) -> [Rect] {
        switch element {
        case .rect(let rect, _, _, _), .image(_, let rect): return [rect]
        case .line(let from, let to, _): return boxes(from: from, to: to)
        case .group(_, let members): return members.flatMap(boxes)
        case .text: return []
        case .path(let path, _, _):
            var boxes: [Rect] = []
            var pen: Point?
            for segment in path.segments {
                switch segment {
                case .move(let point): pen = point
                case .line(let point):
                    if let pen { boxes += Self.boxes(from: pen, to: point) }
                    pen = point
                case .curve(let one, let other, let point):
                    // A curve lies within its own points.
                    let (xs, ys) = (
                        [pen, one, other, point].compactMap(\.?.x), [pen, one, other, point].compactMap(\.?.y)
                    )
                    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
                    boxes.append(
                        Rect(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top))
                    pen = point
                case .close: pen = nil
                }
            }
            return boxes
        }
    }

    private static func boxes(from start: Point, to end: Point) -> [Rect] {
        let (across, down) = (end.x - start.x, end.y - start.y)
        let steps = max(1, Int(((across * across + down * down).squareRoot() / grain).rounded(.up)))
        return (0...steps).map { step in
            let part = Double(step) / Double(steps)
            return Rect(
                x: start.x + part * across - grain / 2, y: start.y + part * down - grain / 2, width: grain,
                height: grain)
        }
    }
}
