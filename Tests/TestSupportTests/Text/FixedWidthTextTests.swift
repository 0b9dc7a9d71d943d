import Scene
import TestSupport
import Testing

@Suite struct FixedWidthTextTests {
    private let text = FixedWidthText()
    private let font = Font("Any", size: 10)

    @Test(arguments: [("", 0.0), ("a", 5), ("año", 15), ("ejecucio\u{301}n", 45)])
    func `every character is half an em wide`(line: String, width: Double) {
        #expect(text.width(of: line, in: font) == width)
    }

    @Test func `weight and slant change nothing`() {
        #expect(text.width(of: "abc", in: Font("Other", size: 10, weight: .bold, isItalic: true)) == 15)
    }

    @Test func `vertical measures are fixed parts of the size`() {
        #expect(text.metrics(of: font) == FontMetrics(ascent: 8, descent: 2, capHeight: 7))
        #expect(text.metrics(of: font).lineHeight == 10)
    }
}
