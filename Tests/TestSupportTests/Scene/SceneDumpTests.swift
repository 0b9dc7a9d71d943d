import Scene
import TestSupport
import Testing

@Suite struct SceneDumpTests {
    private let ink = Color(hex: 0x222222)

    @Test func `a scene is a line for each element, with groups indented`() {
        let label = Font("Open Sans", size: 11, weight: .bold, isItalic: true)
        let scene = Scene(
            size: .slide,
            elements: [
                .rect(
                    Rect(x: 1, y: 2, width: 3.125, height: 4), radius: 2, fill: .white, stroke: Stroke(ink, width: 1)),
                .group(
                    .figure("Dos"),
                    [
                        .line(from: Point(0, 0), to: Point(1, -1), stroke: Stroke(ink, width: 0.5, dash: [6, 3.5])),
                        .group(
                            .tableRow,
                            [.text(TextRun("22,33\u{A0}%", at: Point(5, 6), font: label, color: ink, width: 40))]),
                    ]),
                .path(
                    Path([
                        .move(Point(0, 0)), .line(Point(1, 0)), .curve(Point(1, 1), Point(2, 2), Point(3, 3)), .close,
                    ]),
                    fill: ink),
                .image(path: "logo.png", Rect(x: 0, y: 0, width: 10, height: 10)),
                .group(.heading(2), []),
            ],
            title: "Uno \"dos\"", alternativeText: "a\nb")
        #expect(
            SceneDump.text(of: scene) == #"""
                scene 960.00x540.00 #FFFFFF es-CO
                title "Uno \"dos\""
                alternative "a\nb"
                rect 1.00,2.00 3.13x4.00 radius 2.00 fill #FFFFFF stroke #222222 1.00
                group figure "Dos"
                  line 0.00,0.00 to 1.00,-1.00 stroke #222222 0.50 dash 6.00 3.50
                  group tableRow
                    text 5.00,6.00 width 40.00 "Open Sans" 11.00 bold italic #222222 "22,33\u{A0}%"
                path M 0.00,0.00 L 1.00,0.00 C 1.00,1.00 2.00,2.00 3.00,3.00 Z fill #222222
                image 0.00,0.00 10.00x10.00 "logo.png"
                group heading 2

                """#)
    }

    @Test func `elements alone have no head`() {
        #expect(SceneDump.text(of: []) == "")
        #expect(SceneDump.text(of: [.rect(Rect(x: 0, y: 0, width: 1, height: 1))]) == "rect 0.00,0.00 1.00x1.00\n")
    }

    @Test(
        arguments: [
            (0, "0.00"), (-0.001, "0.00"), (-0.006, "-0.01"), (1.999, "2.00"), (12.05, "12.05"), (-3.5, "-3.50"),
            (.nan, "nan"), (-.infinity, "-inf"),
        ] as [(Double, String)])
    func `numbers have two decimals and no sign on nothing`(number: Double, text: String) {
        #expect(SceneDump.number(number) == text)
    }
}
