package import Scene
import Words

/// A page as another program wrote it, gnuplot, made a document as ours are: it says what it shows and in which language,
/// its lengths are points, its fonts have others to stand in for them, and its texts keep their widths.
package struct ForeignDocument {
    private let text: String

    /// A document by its text.
    package init(_ text: String) {
        self.text = text
    }

    /// The document of a scene; nil where it isn't built as gnuplot's are, with the scene's texts in their order.
    package func adopted(for scene: Scene) -> String? {
        // Its own title, the program's name, and its description end what stands before the drawing.
        guard let end = text.firstRange(of: "</desc>")?.upperBound else { return nil }
        var body = String(text[end...])
        // Marks for points, of which there are none.
        if let start = body.firstRange(of: "<defs>"), let end = body.firstRange(of: "</defs>") {
            body.removeSubrange(start.lowerBound..<end.upperBound)
        }
        // Only what follows the grid of pixels would be drawn well.
        body = body.replacing(" shape-rendering='crispEdges'", with: "")
        guard let measured = Self.measured(body, by: scene.runs.filter { !$0.text.ink.isEmpty }) else { return nil }
        body = measured
        for font in scene.faces {
            let attributes = [.family(font.family)] + Attribute.face(font)
            body = body.replacing(
                Attribute("font-family", font.faceName).text, with: attributes.map(\.text).joined(separator: " "))
        }
        var markup = Markup()
        SVGWriter.begin(scene, family: nil, in: &markup)
        return markup.text + String(body.drop(while: \.isWhitespace))
    }

    /// The drawing with the width of each text, which are in their order; nil where these aren't as many.
    private static func measured(_ body: String, by runs: [TextRun]) -> String? {
        let tag = "<text>"
        var pieces: [Substring] = []
        var rest = body[...]
        while let found = rest.firstRange(of: tag) {
            pieces.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        guard pieces.count == runs.count else { return nil }
        // Some readers trim even spaces that don't break.
        let space = Attribute("xml:space", "preserve")
        let texts = zip(pieces, runs).map { piece, run in
            piece + "<text " + (Attribute.length(of: run) + [space]).map(\.text).joined(separator: " ") + ">"
        }
        return texts.joined() + rest
    }
}
