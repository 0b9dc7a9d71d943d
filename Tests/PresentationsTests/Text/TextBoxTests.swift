import Scene
import TestSupport
import Testing

@testable import Presentations

@Suite("A box of text") struct TextBoxTests {
    private func boxes(_ runs: [TextRun], stacking: Bool = true) -> [TextBox] {
        TextBox.boxes(of: runs, stacking: stacking, measuring: FixedWidthText())
    }

    @Test("makes a paragraph of the lines that it was broken into")
    func paragraph() throws {
        let box = try #require(
            boxes([
                TextRun("uno dos", 10, 20, after: " "), TextRun("tres-", 10, 32, after: ""), TextRun("cuatro", 10, 44),
            ]).first)
        #expect(box.text == "uno dos tres-cuatro")
        #expect(box.paragraphs.map(\.pitch) == [12])
        #expect(box.paragraphs[0].runs.count == 1)
        #expect(box.frame == Rect(x: 10, y: 12, width: 35, height: 34))
    }

    @Test("keeps stressed words apart, and joins those of one look over a line's end")
    func runs() throws {
        let box = try #require(
            boxes([
                TextRun("uno ", 0, 10), TextRun("dos", 20, 10, weight: .bold, after: " "),
                TextRun("tres", 0, 22, weight: .bold), TextRun(" fin", 20, 22),
            ]).first)
        #expect(box.paragraphs[0].runs.map(\.text) == ["uno ", "dos tres", " fin"])
    }

    @Test("has a paragraph for each that starts below another, with the room between")
    func stacked() {
        let runs = [TextRun("a", 0, 10), TextRun("b", 0, 20), TextRun("c", 0, 40)]
        #expect(boxes(runs).map(\.text) == ["a\nb\nc"])
        #expect(boxes(runs)[0].paragraphs.map(\.space) == [0, 0, 10])
        #expect(boxes(runs, stacking: false).map(\.text) == ["a", "b", "c"])
    }

    @Test("takes what stands elsewhere as another box")
    func apart() {
        #expect(
            boxes([TextRun("a", 0, 10), TextRun("b", 100, 10), TextRun("c", 0, 90)]).map(\.text) == ["a", "b", "c"])
    }

    @Test("raises the mark of a note on the line that it belongs to")
    func raised() throws {
        let box = try #require(boxes([TextRun("95 %", 0, 40, size: 40), TextRun("1", 80, 20, size: 16)]).first)
        #expect(box.text == "95 %1")
        #expect(box.paragraphs[0].runs.map(\.lift) == [0, 20])
        let markup = TextMarkup.sample.run(box.paragraphs[0].runs[1])
        #expect(markup.contains("sz=\"2400\"") && markup.contains("baseline=\"83333\""))
    }

    @Test("has room for half a bold weight as a whole one, which is what slides have")
    func semibold() {
        #expect(boxes([TextRun("abcd", 0, 10, weight: .semibold)])[0].frame.width == 20)
        #expect(
            TextMarkup.sample.paragraphs(boxes([TextRun("a", 0, 10, weight: .semibold)])[0].paragraphs).contains(
                "b=\"1\""))
    }
}
