import Scene

extension Element {
    /// What gnuplot draws of it, from the back to the front; nothing of a text or a group.
    func shapes() throws(GnuplotError) -> [Shape] {
        guard isDrawable else { throw .place(element: kind) }
        let (outlines, fill, stroke): ([Outline], Color?, Stroke?)
        switch self {
        case .rect(let rect, let radius, let inside, let outline):
            (outlines, fill, stroke) = ([.rect(rect, radius: radius)], inside, outline)
        case .line(let start, let end, let line):
            (outlines, fill, stroke) = ([Outline(points: [start, end])], nil, line)
        case .path(let path, let inside, let outline):
            (outlines, fill, stroke) = (Outline.outlines(of: path), inside, outline)
        case .image(let path, _): throw .image(path: path)
        case .text, .group: return []
        }
        return [
            fill.flatMap { Shape(filling: outlines, with: $0) }, stroke.flatMap { Shape(drawing: outlines, with: $0) },
        ].compactMap(\.self)
    }
}
