import Scene

extension [Element] {
    /// Every element that isn't a group, from the back to the front.
    var flattened: [Element] {
        flatMap { element -> [Element] in
            if case .group(_, let members) = element { members.flattened } else { [element] }
        }
    }

    /// The lines of text among them.
    var runs: [TextRun] { flattened.compactMap { if case .text(let run) = $0 { run } else { nil } } }

    /// The page that the first link among them leads to.
    var target: String? {
        for case .group(let tag, let members) in self {
            if case .link(let target) = tag { return target }
            if let target = members.target { return target }
        }
        return nil
    }

    /// What isn't text.
    var withoutTexts: [Element] { flattened.filter { if case .text = $0 { false } else { true } } }

    /// The area around them.
    var bounds: Rect {
        flattened.map(\.bounds).reduce(nil as Rect?) { $0?.union($1) ?? $1 } ?? Rect(x: 0, y: 0, width: 0, height: 0)
    }
}

extension Element {
    /// The area that it takes; of a text, about.
    fileprivate var bounds: Rect {
        switch self {
        case .rect(let rect, _, _, _), .image(_, let rect): rect
        case .line(let from, let to, _): Path([.move(from), .line(to)]).bounds
        case .path(let path, _, _): path.bounds
        case .text(let run):
            Rect(
                x: run.origin.x, y: run.origin.y - run.font.size, width: run.width, height: 1.25 * run.font.size)
        case .group(_, let members): members.bounds
        }
    }
}

extension Rect {
    /// The smallest rectangle around both.
    func union(_ other: Rect) -> Rect {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return Rect(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }
}
