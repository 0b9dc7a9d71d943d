import Scene
import Words

extension Attribute {
    /// The attributes of a shape's inside and outline.
    static func paint(fill: Color?, stroke: Stroke?) -> [Attribute] {
        [Attribute("fill", fill?.hex ?? "none")] + (stroke.map(outline) ?? [])
    }

    /// The attributes of an outline.
    static func outline(_ stroke: Stroke) -> [Attribute] {
        let dashes = stroke.dash.map { ShortDecimal.text($0) }.joined(separator: " ")
        return [Attribute("stroke", stroke.color.hex), Attribute("stroke-width", stroke.width)]
            + (dashes.isEmpty ? [] : [Attribute("stroke-dasharray", dashes)])
    }

    /// The attributes of a place and a size.
    static func box(_ rect: Rect) -> [Attribute] {
        [
            Attribute("x", rect.x), Attribute("y", rect.y), Attribute("width", rect.width),
            Attribute("height", rect.height),
        ]
    }

    /// The attribute of a shape's segments.
    static func data(_ path: Path) -> Attribute {
        let steps = path.segments.map { segment in
            switch segment {
            case .move(let point): "M" + ShortDecimal.text(point.x, point.y)
            case .line(let point): "L" + ShortDecimal.text(point.x, point.y)
            case .curve(let one, let two, let end):
                "C" + [one, two, end].map { ShortDecimal.text($0.x, $0.y) }.joined(separator: " ")
            case .close: "Z"
            }
        }
        return Attribute("d", steps.joined())
    }

    /// The attributes of a family, with what stands in for it where it isn't installed.
    static func family(_ name: String) -> Attribute {
        Attribute("font-family", "'" + name.filter { $0 != "'" && $0 != "\\" } + "', 'Noto Sans', Arial, sans-serif")
    }

    /// The attributes of a font but its family.
    static func style(_ font: Font) -> [Attribute] { [Attribute("font-size", font.size)] + face(font) }

    /// The attributes of a font but its family and its size.
    static func face(_ font: Font) -> [Attribute] {
        var result: [Attribute] = []
        switch font.weight {
        case .regular: break
        case .semibold: result.append(Attribute("font-weight", "600"))
        case .bold: result.append(Attribute("font-weight", "700"))
        }
        if font.isItalic { result.append(Attribute("font-style", "italic")) }
        return result
    }

    /// The attributes that keep a text's width, whatever font shows it; none where it isn't known.
    static func length(of run: TextRun) -> [Attribute] {
        guard run.width > 0 else { return [] }
        return [Attribute("textLength", run.width), Attribute("lengthAdjust", "spacingAndGlyphs")]
    }
}
