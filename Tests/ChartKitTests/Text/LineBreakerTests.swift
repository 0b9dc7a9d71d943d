import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct LineBreakerTests {
    private let breaker = LineBreaker(font: Font("Open Sans", size: 10), width: 50, measuring: FixedWidthText())

    @Test func `paragraphs start new lines, and an empty one is an empty line`() {
        let lines = breaker.lines(of: StressedText("uno\n\ndos"))
        #expect(lines.map { $0.runs.map(\.text).joined() } == ["uno", "", "dos"])
    }

    @Test func `a line never starts or ends with a space`() {
        for line in breaker.lines(of: StressedText("uno dos **tres cuatro** cinco seis siete")) {
            let text = line.runs.map(\.text).joined()
            #expect(text.first != " ")
            #expect(text.last != " ")
            #expect(line.width <= 50)
        }
    }

    @Test func `no character is lost`() {
        let source = "Bogotá - Región , como epicentro de paz y reconciliación"
        let lines = breaker.lines(of: StressedText(source)).map { $0.runs.map(\.text).joined() }
        #expect(lines.joined(separator: " ").filter { $0 != " " } == source.filter { $0 != " " })
    }

    @Test func `shortening keeps whole what comes before the last line`() {
        let all = breaker.lines(of: StressedText("uno dos tres cuatro cinco"))
        let kept = breaker.shortened(all, to: 2)
        #expect(kept.count == 2)
        #expect(kept[0] == all[0])
        #expect(kept[1].runs.last?.text.hasSuffix("…") == true)
    }

    @Test func `a width that holds nothing still shows that something is missing`() {
        let narrow = LineBreaker(font: Font("Open Sans", size: 10), width: 1, measuring: FixedWidthText())
        let lines = narrow.shortened(narrow.lines(of: StressedText("abc")), to: 1)
        #expect(lines.map { $0.runs.map(\.text).joined() } == ["…"])
    }

    @Test func `lines in pieces are as many as the measured ones`() {
        for source in ["", "uno dos **tres cuatro** cinco", "abcdefghijklmnopqrstuvwxyz", "a\n\nb"] {
            let text = StressedText(source)
            #expect(breaker.pieces(of: text).map { breaker.line($0) } == breaker.lines(of: text))
            #expect(!breaker.pieces(of: text).isEmpty)
        }
    }

    @Test func `a line without end holds every word, at its whole width`() {
        let endless = LineBreaker(font: breaker.font, width: .infinity, measuring: FixedWidthText())
        let lines = endless.lines(of: StressedText("uno dos tres cuatro cinco"))
        #expect(lines.map { $0.runs.map(\.text) } == [["uno dos tres cuatro cinco"]])
        #expect(lines[0].width == FixedWidthText().width(of: "uno dos tres cuatro cinco", in: breaker.font))
    }

    /// A measure by which a line may end after a hyphen.
    private struct Hyphens: TextMeasuring {
        private let text = FixedWidthText()
        func width(of text: String, in font: Font) -> Double { self.text.width(of: text, in: font) }
        func metrics(of font: Font) -> FontMetrics { text.metrics(of: font) }
        func parts(of word: String) -> [String] {
            let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            return parts.enumerated().map { $0.offset < parts.count - 1 ? $0.element + "-" : $0.element }
        }
    }

    private func hyphenated(_ source: String) -> [[TextBlock.Line.Run]] {
        LineBreaker(font: breaker.font, width: 50, measuring: Hyphens()).lines(of: StressedText(source)).map(\.runs)
    }

    @Test func `a word that doesn't fit goes on where it has a part, and else as a whole`() {
        func lines(_ source: String) -> [String] { hyphenated(source).map { $0.map(\.text).joined() } }
        #expect(lines("uno sur-oeste") == ["uno sur-", "oeste"])
        #expect(lines("sur-este") == ["sur-este"])
        #expect(lines("uno suroeste") == ["uno", "suroeste"])
        #expect(lines("norte-sur-este-oeste") == ["norte-sur-", "este-oeste"])
        #expect(lines("norte-suroccidental") == ["norte-", "surocciden", "tal"])
    }

    @Test func `parts keep the stress of their letters`() {
        let runs = hyphenated("uno **sur-o**este")
        #expect(runs.map { $0.map(\.text) } == [["uno ", "sur-"], ["o", "este"]])
        #expect(runs.map { $0.map { $0.font.weight == .bold } } == [[false, true], [true, false]])
    }
}
