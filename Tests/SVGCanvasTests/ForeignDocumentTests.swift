import SVGCanvas
import Scene
import Testing

@Suite struct ForeignDocumentTests {
    private let scene = Scene(
        size: Size(200, 100),
        elements: [
            .text(
                TextRun(
                    "A & B", at: Point(1, 2), font: Font("Open Sans", size: 9, weight: .bold), color: Color(hex: 0),
                    width: 9))
        ], title: "Avance <1>", alternativeText: "Un dato", language: "en")

    private let body = """
        <?xml version="1.0" encoding="utf-8"  standalone="no"?>
        <svg width="200" height="100">
        <title>Gnuplot</title>
        <desc>Produced by GNUPLOT</desc>

        <g id="gnuplot_canvas"><defs><circle id='gpDot'/></defs>
        <g stroke='none' shape-rendering='crispEdges'><polygon points='1,1 2,2'/></g>
        <g font-family="Open Sans Bold" font-size="9.00"><text>A &amp; B</text></g>
        </g></svg>

        """

    @Test func `it says what ours say, in points and with fonts to stand in`() throws {
        let document = try #require(ForeignDocument(body).adopted(for: scene))
        let own = try SVGWriter().svg(scene).split(separator: "\n")
        let lines = document.split(separator: "\n")
        // Ours name the first family once; here it stands at each text.
        #expect(own[0].hasPrefix(lines[0].dropLast()))
        #expect(lines[1...2] == own[1...2])
        #expect(!document.contains("Gnuplot") && !document.contains("gpDot") && !document.contains("crispEdges"))
        #expect(
            document.contains(
                #"<g font-family="'Open Sans', 'Noto Sans', Arial, sans-serif" font-weight="700" font-size="9.00">"#))
        #expect(
            document.contains(
                #"<text textLength="9" lengthAdjust="spacingAndGlyphs" xml:space="preserve">A &amp; B</text>"#))
        #expect(document.hasSuffix("</g></svg>\n"))
    }

    @Test func `what isn't built as expected is nothing`() {
        #expect(ForeignDocument("").adopted(for: scene) == nil)
        #expect(ForeignDocument("<svg></svg>").adopted(for: scene) == nil)
        var other = scene
        other.elements = []
        #expect(ForeignDocument(body).adopted(for: other) == nil)
    }
}
