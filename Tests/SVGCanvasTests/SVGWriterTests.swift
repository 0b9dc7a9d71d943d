import SVGCanvas
import Scene
import Testing

@Suite struct SVGWriterTests {
    private let ink = Color(hex: 0x222222)
    private let label = Font("Open Sans", size: 11, weight: .bold)

    /// What the document of some elements has between its background and its end.
    private func body(_ elements: [Element]) throws -> String {
        let scene = Scene(size: Size(100, 50), elements: elements, title: "", alternativeText: "")
        let text = try SVGWriter().svg(scene)
        let lines = text.split(separator: "\n").drop { !$0.hasPrefix("<rect width=\"100\"") }.dropFirst().dropLast()
        return lines.joined(separator: "\n")
    }

    @Test func `a whole page is exactly this`() throws {
        let scene = Scene(
            size: .slide,
            elements: [
                .rect(Rect(x: 10, y: 20, width: 300.5, height: 8), fill: Color(hex: 0x0B828B)),
                .group(
                    .heading(1),
                    [
                        .text(
                            TextRun(
                                "9 de 11 en cumplimiento", at: Point(10, 15), font: label, color: ink, width: 132.4567))
                    ]
                ),
            ],
            title: "Objetivo 1 <avance>", alternativeText: "9 de 11 indicadores & 1 en rezago")
        #expect(
            try SVGWriter().svg(scene) == """
                <svg xmlns="http://www.w3.org/2000/svg" width="960pt" height="540pt" viewBox="0 0 960 540" role="img" \
                lang="es-CO" xml:lang="es-CO" stroke-miterlimit="10" \
                font-family="'Open Sans', 'Noto Sans', Arial, sans-serif">
                <title>Objetivo 1 &lt;avance&gt;</title>
                <desc>9 de 11 indicadores &amp; 1 en rezago</desc>
                <rect width="960" height="540" fill="#FFFFFF"/>
                <rect x="10" y="20" width="300.5" height="8" fill="#0B828B"/>
                <g>
                <text x="10" y="15" font-size="11" font-weight="700" fill="#222222" textLength="132.457" \
                lengthAdjust="spacingAndGlyphs">9 de 11 en cumplimiento</text>
                </g>
                </svg>

                """)
    }

    @Test func `a page without text names no family`() throws {
        let scene = Scene(size: Size(1, 1), background: ink, title: "Nada", alternativeText: "")
        #expect(
            try SVGWriter().svg(scene) == """
                <svg xmlns="http://www.w3.org/2000/svg" width="1pt" height="1pt" viewBox="0 0 1 1" role="img" \
                lang="es-CO" xml:lang="es-CO" stroke-miterlimit="10">
                <title>Nada</title>
                <rect width="1" height="1" fill="#222222"/>
                </svg>

                """)
    }

    @Test func `a rectangle has a fill, an outline, both or none`() throws {
        let rect = Rect(x: 1, y: 2, width: 3, height: 4)
        let stroke = Stroke(ink, width: 0.5)
        #expect(
            try body([.rect(rect), .rect(rect, stroke: stroke), .rect(rect, fill: .white, stroke: stroke)]) == """
                <rect x="1" y="2" width="3" height="4" fill="none"/>
                <rect x="1" y="2" width="3" height="4" fill="none" stroke="#222222" stroke-width="0.5"/>
                <rect x="1" y="2" width="3" height="4" fill="#FFFFFF" stroke="#222222" stroke-width="0.5"/>
                """)
    }

    @Test func `round corners are at most half the shorter side, as on the other canvases`() throws {
        #expect(
            try body([
                .rect(Rect(x: 0, y: 0, width: 20, height: 8), radius: 3, fill: ink),
                .rect(Rect(x: 0, y: 0, width: 20, height: 8), radius: 9, fill: ink),
            ]) == """
                <rect x="0" y="0" width="20" height="8" rx="3" fill="#222222"/>
                <rect x="0" y="0" width="20" height="8" rx="4" fill="#222222"/>
                """)
    }

    @Test func `lines and paths are drawn in their order`() throws {
        #expect(
            try body([
                .line(from: Point(0, 1.5), to: Point(-0.0001, 9), stroke: Stroke(ink, width: 1, dash: [6, 3.5])),
                .path(Path([.move(Point(1, 1)), .line(Point(2, 2)), .close]), fill: ink),
                .path(Path([.move(Point(1, 1)), .line(Point(2, 2))]), stroke: Stroke(ink, width: 1)),
            ]) == """
                <line x1="0" y1="1.5" x2="0" y2="9" stroke="#222222" stroke-width="1" stroke-dasharray="6 3.5"/>
                <path d="M1 1L2 2Z" fill="#222222"/>
                <path d="M1 1L2 2" fill="none" stroke="#222222" stroke-width="1"/>
                """)
    }

    @Test func `another family than the first is named where it stands`() throws {
        let other = Font("Fira Sans", size: 10)
        let runs = [label, other].map { Element.text(TextRun("a", at: Point(0, 0), font: $0, color: ink, width: 5)) }
        let lines = try body(runs).split(separator: "\n")
        #expect(!lines[0].contains("font-family"))
        #expect(lines[1].contains("font-family=\"'Fira Sans', 'Noto Sans', Arial, sans-serif\""))
    }

    @Test func `a text that nobody measured has no length`() throws {
        let run = TextRun("a", at: Point(1, 2), font: Font("Open Sans", size: 9), color: ink, width: 0)
        #expect(try body([.text(run)]) == #"<text x="1" y="2" font-size="9" fill="\#(ink.hex)">a</text>"#)
    }

    @Test(arguments: [(" a", true), ("a ", true), ("a  b", true), ("a b", false), ("a\u{A0}\u{A0}b", false)])
    func `spaces that readers would join are kept`(text: String, isKept: Bool) throws {
        let run = TextRun(text, at: Point(0, 0), font: label, color: ink, width: 5)
        #expect(try body([.text(run)]).contains("xml:space=\"preserve\"") == isKept)
    }

    @Test func `a figure's description isn't written beside the document's, which says it all`() throws {
        let group = Element.group(.figure("Línea 195"), [.group(.artifact, [])])
        #expect(try body([group]) == "<g>\n<g>\n</g>\n</g>")
    }

    @Test func `no document has an id`() throws {
        let run = TextRun("id", at: Point(0, 0), font: label, color: ink, width: 5)
        #expect(try !body([.group(.table, [.text(run)])]).contains("id="))
    }

    @Test func `the same scene gives the same text`() throws {
        let scene = Scene(size: .slide, title: "a", alternativeText: "b")
        #expect(try SVGWriter().svg(scene) == SVGWriter().svg(scene))
    }

    @Test func `hostile texts leave the document well formed`() throws {
        let text = "</text><script>alert(\"1\")</script> & \u{0}\u{1B} ]]> 'a' \u{FFFF}"
        let scene = Scene(
            size: Size(10, 10),
            elements: [
                .group(
                    .figure(text),
                    [.text(TextRun(text, at: Point(0, 0), font: Font(text, size: 1), color: ink, width: 1))])
            ],
            title: text, alternativeText: text, language: text)
        #expect(WellFormed.check(try SVGWriter().svg(scene)))
    }
}
