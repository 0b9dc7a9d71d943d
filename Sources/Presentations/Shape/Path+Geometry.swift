import Scene

extension Path {
    /// The smallest rectangle around its points.
    var bounds: Rect {
        var points: [Point] = []
        for segment in segments {
            switch segment {
            case .move(let end), .line(let end): points.append(end)
            case .curve(let one, let two, let end): points += [one, two, end]
            case .close: break
            }
        }
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (x, y) = (xs.min() ?? 0, ys.min() ?? 0)
        return Rect(x: x, y: y, width: (xs.max() ?? x) - x, height: (ys.max() ?? y) - y)
    }

    /// The shape as a drawing's own (ECMA-376 part 1, 20.1.9.8), measured from a corner.
    func geometry(in frame: Rect) -> String {
        func point(_ point: Point) -> String {
            #"<a:pt x="\#(EMU(point.x - frame.x))" y="\#(EMU(point.y - frame.y))"/>"#
        }
        let steps = segments.map { segment in
            switch segment {
            case .move(let end): "<a:moveTo>\(point(end))</a:moveTo>"
            case .line(let end): "<a:lnTo>\(point(end))</a:lnTo>"
            case .curve(let one, let two, let end):
                "<a:cubicBezTo>\(point(one))\(point(two))\(point(end))</a:cubicBezTo>"
            case .close: "<a:close/>"
            }
        }
        return "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            + #"<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="\#(EMU(frame.width))" h="\#(EMU(frame.height))">"#
            + steps.joined() + "</a:path></a:pathLst></a:custGeom>"
    }
}
