package import Scene

/// A page as another program wrote it, gnuplot, made a document as ours are: it says what it shows and in which language,
/// its lengths are points, and its fonts have others to stand in for them.
package struct ForeignDocument {
    private let text: String

    /// A document by its text.
    package init(_ text: String) {
        self.text = text
    }

    /// The document of a scene; nil where it isn't built as gnuplot's are.
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
        // Some readers trim even spaces that don't break.
        body = body.replacing("<text>", with: #"<text xml:space="preserve">"#)
        for font in scene.faces {
            let attributes = [.family(font.family)] + Attribute.face(font)
            body = body.replacing(
                Attribute("font-family", font.faceName).text, with: attributes.map(\.text).joined(separator: " "))
        }
        var markup = Markup()
        SVGWriter.begin(scene, family: nil, in: &markup)
        return markup.text + String(body.drop(while: \.isWhitespace))
    }
}
