import Testing

@testable import ChartKit

@Suite struct StressedTextTests {
    private typealias Piece = StressedText.Piece

    @Test func `words are what stands between spaces`() {
        #expect(words("uno  dos ") == [["uno"], ["dos"]])
    }

    @Test func `marks of stress set the words between them apart`() {
        let paragraph = StressedText("la **paz y** la").paragraphs[0]
        #expect(paragraph.map { $0.map(\.isStressed) } == [[false], [true], [true], [false]])
    }

    @Test func `stress may end inside a word`() {
        #expect(
            StressedText("**paz**,").paragraphs[0] == [
                [Piece(text: "paz", isStressed: true), Piece(text: ",", isStressed: false)]
            ])
    }

    @Test func `a lonely comma stays with the word before it`() {
        #expect(words("pública , formulados") == [["pública", " ", ","], ["formulados"]])
    }

    @Test func `a space that doesn't break keeps a word whole`() {
        #expect(words("22,33\u{A0}% hoy") == [["22,33\u{A0}%"], ["hoy"]])
    }

    @Test func `each line of the source is a paragraph, also an empty one`() {
        #expect(StressedText("a\n\nb").paragraphs.map(\.count) == [1, 0, 1])
    }

    @Test func `one star is a star, and of three the first two are the mark`() {
        #expect(words("a*b * 2") == [["a*b"], ["*"], ["2"]])
        #expect(words("***a**") == [["*a"]])
        #expect(words("a*") == [["a*"]])
        #expect(words("**") == [])
    }

    @Test func `a line may end as on Windows`() {
        #expect(StressedText("a\r\nb").paragraphs == StressedText("a\nb").paragraphs)
    }

    @Test func `letters beyond ASCII stay whole`() {
        #expect(words("año 🇨🇴 e\u{301}l") == [["año"], ["🇨🇴"], ["e\u{301}l"]])
    }

    @Test func `stress goes on over the end of a line`() {
        #expect(
            StressedText("**a\nb** c").paragraphs.map { $0.map { $0.map(\.isStressed) } } == [
                [[true]], [[true], [false]],
            ])
    }

    @Test func `the plain text has no marks`() {
        #expect(StressedText.plain("**100 %** (tope)") == "100 % (tope)")
        #expect(StressedText.plain("nada") == "nada")
    }

    private func words(_ text: String) -> [[String]] {
        StressedText(text).paragraphs[0].map { $0.map(\.text) }
    }
}
