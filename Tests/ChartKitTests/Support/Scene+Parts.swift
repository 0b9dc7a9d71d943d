import ChartKit
import Scene

extension Scene {
    /// Every element that isn't a group, from the back to the front.
    var leaves: [Element] { Self.leaves(of: elements) }

    /// What stands inside the chart itself.
    var figure: [Element] {
        for case .group(.figure, let members) in elements { return Self.leaves(of: members) }
        return []
    }

    /// What its drawing shows as a table.
    var data: FigureData? {
        for case .group(.figure(_, let data), _) in elements { return data }
        return nil
    }

    /// Every line of text.
    var texts: [TextRun] { leaves.compactMap(\.run) }

    /// The texts that a group of a tag holds, joined.
    func text(in tag: Tag) -> [String] {
        elements.compactMap { element in
            guard case .group(let own, let members) = element, own.withoutData == tag else { return nil }
            return Self.leaves(of: members).compactMap { $0.run?.text }.joined(separator: " ")
        }
    }

    /// The line of the 100 %: upright and in ink.
    var goal: Rect? {
        for case .line(let from, let to, let stroke) in figure
        where from.x == to.x && stroke.color == Theme.clear.ink && stroke.width == 1.25 {
            return Rect(x: from.x - stroke.width / 2, y: from.y, width: stroke.width, height: to.y - from.y)
        }
        return nil
    }

    /// The filled rectangles of a colour.
    func rects(filled color: Color) -> [Rect] {
        leaves.compactMap { element in
            if case .rect(let rect, _, color, _) = element { rect } else { nil }
        }
    }

    private static func leaves(of elements: [Element]) -> [Element] {
        elements.flatMap { element -> [Element] in
            if case .group(_, let members) = element { leaves(of: members) } else { [element] }
        }
    }
}

extension Tag {
    /// The tag without what a drawing shows.
    fileprivate var withoutData: Tag {
        if case .figure(let text, _) = self { .figure(text) } else { self }
    }
}

extension Element {
    /// The line of text, if it's one.
    var run: TextRun? {
        if case .text(let run) = self { run } else { nil }
    }

    /// The ends of the line, if it's one.
    var ends: (from: Point, to: Point)? {
        if case .line(let from, let to, _) = self { (from, to) } else { nil }
    }
}

extension TextRun {
    /// The area of its ink under the fake measure: from the top of the capitals to the bottom of the line.
    var box: Rect { Rect(x: origin.x, y: origin.y - font.size * 0.7, width: width, height: font.size * 0.9) }
}
