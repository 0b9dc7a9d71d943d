import Scene

/// Puts labels where nothing is in their way.
///
/// A label has candidates in order, and the first free one wins: the same input always gives the same picture.
struct LabelPlacer {
    /// A place for a label.
    struct Place: Hashable {
        /// The label's left edge.
        var x: Double
        /// How it belongs to its mark.
        var style = Style.beside
    }

    /// How a label belongs to its mark.
    enum Style: Hashable {
        /// Next to it.
        case beside
        /// On it.
        case inside
        /// At the right edge, joined by a leader.
        case edge
    }

    /// Where labels may stand.
    let bounds: Rect
    /// The distance that they keep from everything, in points.
    let clearance: Double
    /// What they keep clear of.
    private(set) var obstacles: [Rect]

    /// The first free candidate for a label; the label becomes an obstacle for the ones after it. A place inside
    /// doesn't mind the label's own mark.
    mutating func place(_ label: TextLine, midY: Double, at candidates: [Place], own mark: Rect? = nil) -> Place? {
        let found = candidates.first { place in
            isFree(label.box(x: place.x, midY: midY), except: place.style == .inside ? mark : nil)
        }
        if let found { obstacles.append(label.box(x: found.x, midY: midY)) }
        return found
    }

    /// Places to the right of `x`: right there, then past each obstacle on the row, from the left.
    func placesAfter(_ x: Double, label: TextLine, midY: Double) -> [Place] {
        let row = label.box(x: x, midY: midY)
        let past = obstacles.filter { $0.maxX > x && $0.y < row.maxY && row.y < $0.maxY }.map(\.maxX).sorted()
        return [Place(x: x + clearance)] + past.map { Place(x: $0 + clearance) }
    }

    /// Whether a box keeps its distance from everything.
    private func isFree(_ box: Rect, except mark: Rect?) -> Bool {
        // Half a point less than the clearance absorbs the rounding of touching boxes.
        let margin = clearance - 0.5
        let guarded = box.inset(left: -margin, right: -margin)
        return bounds.contains(box) && !obstacles.contains { $0 != mark && $0.intersects(guarded) }
    }
}
