public import Scene
import Words

/// Writes a scene as an SVG document.
///
/// ```swift
/// let text = try SVGWriter().svg(scene)
/// ```
/// Texts stay texts: they can be found, copied and translated, and `textLength` keeps their width where the font isn't
/// installed. There are no ids, so that several documents fit on one web page. The same scene gives the same text.
public struct SVGWriter: Sendable {
    /// A writer.
    public init() {}

    /// The document of a scene: points are its units, pictures are inside.
    public func svg(_ scene: Scene) throws(SVGError) -> String {
        let family = Self.firstFamily(in: scene.elements)
        var markup = Markup()
        Self.begin(scene, family: family, in: &markup)
        if let background = scene.background {
            markup.empty(
                "rect",
                [
                    Attribute("width", scene.size.width), Attribute("height", scene.size.height),
                    Attribute("fill", background.hex),
                ])
        }
        for element in scene.elements { try write(element, family: family, to: &markup) }
        markup.close("svg")
        return markup.text
    }

    /// Opens the document, with what it says of itself.
    static func begin(_ scene: Scene, family: String?, in markup: inout Markup) {
        markup.open("svg", root(of: scene, family: family))
        markup.leaf("title", content: scene.title)
        if !scene.alternativeText.isEmpty { markup.leaf("desc", content: scene.alternativeText) }
    }

    private static func root(of scene: Scene, family: String?) -> [Attribute] {
        let (width, height) = (ShortDecimal.text(scene.size.width), ShortDecimal.text(scene.size.height))
        return [
            Attribute("xmlns", "http://www.w3.org/2000/svg"),
            Attribute("width", width + "pt"), Attribute("height", height + "pt"),
            Attribute("viewBox", "0 0 " + width + " " + height),
            Attribute("role", "img"), Attribute("lang", scene.language), Attribute("xml:lang", scene.language),
            // As Cairo draws corners.
            Attribute("stroke-miterlimit", "10"),
        ] + (family.map { [.family($0)] } ?? [])
    }

    private func write(_ element: Element, family: String?, to markup: inout Markup) throws(SVGError) {
        switch element {
        case .rect(let rect, let radius, let fill, let stroke):
            let corners = radius > 0 ? [Attribute("rx", min(radius, rect.width / 2, rect.height / 2))] : []
            markup.empty("rect", Attribute.box(rect) + corners + Attribute.paint(fill: fill, stroke: stroke))
        case .line(let start, let end, let stroke):
            let ends = [
                Attribute("x1", start.x), Attribute("y1", start.y), Attribute("x2", end.x), Attribute("y2", end.y),
            ]
            markup.empty("line", ends + Attribute.outline(stroke))
        case .path(let path, let fill, let stroke):
            markup.empty("path", [Attribute.data(path)] + Attribute.paint(fill: fill, stroke: stroke))
        case .text(let run):
            markup.leaf("text", Self.attributes(of: run, family: family), content: run.text)
        case .image(let path, let rect):
            let data = "data:image/png;base64," + Base64.text(try ImageFile.bytes(at: path))
            let fit = [Attribute("preserveAspectRatio", "none"), Attribute("href", data)]
            markup.empty("image", Attribute.box(rect) + fit)
        case .group(_, let members):
            // The document's own description says it all; a figure's would be read out again.
            markup.open("g")
            for member in members { try write(member, family: family, to: &markup) }
            markup.close("g")
        }
    }

    private static func attributes(of run: TextRun, family: String?) -> [Attribute] {
        var result = [Attribute("x", run.origin.x), Attribute("y", run.origin.y)]
        if run.font.family != family { result.append(.family(run.font.family)) }
        result += Attribute.style(run.font)
        result.append(Attribute("fill", run.color.hex))
        result += Attribute.length(of: run)
        // Readers join and trim spaces unless told.
        if run.text.hasPrefix(" ") || run.text.hasSuffix(" ") || run.text.utf8.elementsTwice(0x20) {
            result.append(Attribute("xml:space", "preserve"))
        }
        return result
    }

    /// The family that the document names once: its first text's.
    private static func firstFamily(in elements: [Element]) -> String? {
        for element in elements {
            switch element {
            case .text(let run): return run.font.family
            case .group(_, let members):
                if let family = firstFamily(in: members) { return family }
            default: break
            }
        }
        return nil
    }
}

extension Sequence where Element == UInt8 {
    /// Whether a byte stands twice in a row.
    fileprivate func elementsTwice(_ byte: UInt8) -> Bool {
        zip(self, dropFirst()).contains { $0 == byte && $1 == byte }
    }
}
