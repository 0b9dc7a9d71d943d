import Scene
import Testing

@Suite struct SceneTextsTests {
    private func text(_ text: String, _ font: Font) -> Element {
        .text(TextRun(text, at: Point(0, 0), font: font, color: Color(hex: 0), width: 1))
    }

    @Test func `texts and faces come in the order they are drawn, within groups too`() {
        let (body, title) = (Font("A", size: 9), Font("A", size: 20, weight: .bold))
        let scene = Scene(
            size: Size(9, 9),
            elements: [
                text("1", body), .group(.artifact, [.group(.paragraph, [text("2", title)]), text("3", body.sized(7))]),
            ], title: "", alternativeText: "")
        #expect(scene.runs.map(\.text) == ["1", "2", "3"])
        #expect(scene.faces == [body.sized(1), title.sized(1)])
    }

    @Test func `a face is the family with its weight and slant, and nothing that a size or a style would begin with`() {
        #expect(Font("Open Sans", size: 9).faceName == "Open Sans")
        #expect(Font("Open Sans", size: 9, weight: .semibold, isItalic: true).faceName == "Open Sans Semibold Italic")
        #expect(Font("A,1:B'", size: 9, weight: .bold).faceName == "A1B Bold")
    }
}
