package import Scene

/// A scene as text, an element a line and groups indented, for comparing with what a test expects.
package enum SceneDump {
    /// The text of a whole scene, with a line end after every line.
    package static func text(of scene: Scene) -> String {
        var lines = [
            "scene \(size(scene.size.width, scene.size.height)) \(scene.background?.hex ?? "transparent") \(scene.language)",
            "title \(quoted(scene.title))",
            "alternative \(quoted(scene.alternativeText))",
        ]
        append(scene.elements, depth: 0, to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The text of some elements, with a line end after every line.
    package static func text(of elements: [Element]) -> String {
        var lines: [String] = []
        append(elements, depth: 0, to: &lines)
        return lines.map { $0 + "\n" }.joined()
    }

    /// A number with two decimals; what rounds to nothing has no sign.
    package static func number(_ value: Double) -> String {
        guard value.magnitude < 1e15 else { return "\(value)" }
        let hundredths = Int((value.magnitude * 100).rounded())
        let sign = value < 0 && hundredths > 0 ? "-" : ""
        let rest = hundredths % 100
        return "\(sign)\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func append(_ elements: [Element], depth: Int, to lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        for element in elements {
            lines.append(indent + line(element))
            if case .group(_, let members) = element { append(members, depth: depth + 1, to: &lines) }
        }
    }

    private static func line(_ element: Element) -> String {
        switch element {
        case .rect(let rect, let radius, let fill, let stroke):
            "rect " + box(rect) + (radius > 0 ? " radius \(number(radius))" : "") + paint(fill, stroke)
        case .line(let start, let end, let stroke):
            "line " + point(start) + " to " + point(end) + paint(nil, stroke)
        case .path(let path, let fill, let stroke):
            "path " + path.segments.map(step).joined(separator: " ") + paint(fill, stroke)
        case .text(let run):
            "text " + point(run.origin) + " width \(number(run.width)) " + font(run.font) + " \(run.color.hex) "
                + quoted(run.text)
        case .image(let path, let rect):
            "image " + box(rect) + " " + quoted(path)
        case .group(let tag, _):
            "group " + name(tag)
        }
    }

    private static func step(_ segment: Path.Segment) -> String {
        switch segment {
        case .move(let end): "M " + point(end)
        case .line(let end): "L " + point(end)
        case .curve(let one, let two, let end): "C " + [one, two, end].map(point).joined(separator: " ")
        case .close: "Z"
        }
    }

    private static func paint(_ fill: Color?, _ stroke: Stroke?) -> String {
        var text = fill.map { " fill " + $0.hex } ?? ""
        if let stroke {
            text += " stroke " + stroke.color.hex + " " + number(stroke.width)
            if !stroke.dash.isEmpty { text += " dash " + stroke.dash.map(number).joined(separator: " ") }
        }
        return text
    }

    private static func name(_ tag: Tag) -> String {
        switch tag {
        case .heading(let level): "heading \(level)"
        case .figure(let text, _): "figure " + quoted(text)
        case .link(let name): "link to " + quoted(name)
        case .tableHeader(let columns): "tableHeader" + (columns == 1 ? "" : " over \(columns)")
        case .foot: "artifact"
        case .paragraph, .list, .listItem, .table, .tableRow, .tableCell, .artifact: "\(tag)"
        }
    }

    private static func font(_ font: Font) -> String {
        quoted(font.family) + " " + number(font.size) + " " + font.weight.rawValue + (font.isItalic ? " italic" : "")
    }

    private static func box(_ rect: Rect) -> String {
        point(Point(rect.x, rect.y)) + " " + size(rect.width, rect.height)
    }

    private static func point(_ point: Point) -> String { number(point.x) + "," + number(point.y) }

    private static func size(_ width: Double, _ height: Double) -> String { number(width) + "x" + number(height) }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            // Spaces that look like a space are shown, so that a difference can be seen.
            case "\u{A0}": result += "\\u{A0}"
            case "\u{202F}": result += "\\u{202F}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
