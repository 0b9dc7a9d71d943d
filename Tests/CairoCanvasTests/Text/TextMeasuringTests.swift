import CairoCanvas
import Scene
import Testing

@Suite struct TextMeasuringTests {
    let renderer: CairoRenderer

    init() throws {
        renderer = try CairoRenderer()
    }

    private func width(_ text: String, _ font: Font = .body) -> Double { renderer.width(of: text, in: font) }

    @Test func `an empty text has no width`() {
        #expect(width("") == 0)
    }

    @Test(arguments: [9.0, 11, 13.5, 24, 60])
    func `widths grow with the size`(size: Double) {
        let one = width("Indicadores en rezago crítico", Font.body.sized(size))
        let two = width("Indicadores en rezago crítico", Font.body.sized(size * 2))
        #expect(abs(two / one - 2) < 0.002)
    }

    @Test func `the width of a text is the sum of its words and spaces`() {
        let parts = ["Hogares", " ", "beneficiados", " ", "con", " ", "mejoramiento"]
        let sum = parts.map { width($0) }.reduce(0, +)
        #expect(abs(width(parts.joined()) - sum) < 0.05)
    }

    @Test func `digits are known to a fraction of a point`() {
        // 1171 of 2048 units an em.
        #expect(abs(width("0", Font.body.sized(100)) - 100.0 * 1171 / 2048) < 0.05)
    }

    @Test(arguments: [Font.Weight.regular, .semibold, .bold], [false, true])
    func `figures have one width in every face`(weight: Font.Weight, isItalic: Bool) {
        let font = Font("Open Sans", size: 11, weight: weight, isItalic: isItalic)
        let widths = (0...9).map { width(String(repeating: "\($0)", count: 10), font) }
        #expect(widths.allSatisfy { abs($0 - widths[0]) < 0.02 })
    }

    @Test func `faces are different, so none is made up from another`() {
        let text = "Mejoramiento de vías terciarias"
        let widths = [
            width(text), width(text, Font("Open Sans", size: 12, weight: .semibold)),
            width(text, Font("Open Sans", size: 12, weight: .bold)),
            width(text, Font("Open Sans", size: 12, isItalic: true)),
            width(text, Font("Open Sans", size: 12, weight: .bold, isItalic: true)),
        ]
        #expect(Set(widths).count == widths.count)
        #expect(widths[0] < widths[1] && widths[1] < widths[2])
    }

    @Test func `an accent doesn't change a letter's width`() {
        #expect(width("corrupcion") == width("corrupción"))
        #expect(width("nino") == width("niño"))
    }

    @Test func `an accent apart is the same as an accent within`() {
        #expect(abs(width("ejecucio\u{301}n") - width("ejecución")) < 0.02)
    }

    @Test func `spaces that don't break are there`() {
        #expect(width("22,33\u{A0}%") == width("22,33 %"))
        #expect(width("22,33\u{202F}%") > width("22,33%"))
        #expect(renderer.warnings.isEmpty)
    }

    @Test func `control characters are as wide as spaces`() {
        #expect(width("dos\npalabras") == width("dos palabras"))
        #expect(width("dos\u{0}\u{2028}palabras") == width("dos  palabras"))
        #expect(renderer.warnings.isEmpty)
    }

    @Test func `a font's line holds its capitals`() {
        let metrics = renderer.metrics(of: Font.body.sized(100))
        // Open Sans: ascender 2189, descender 600, capitals 1462 of 2048 units.
        #expect(abs(metrics.ascent - 106.9) < 0.2)
        #expect(abs(metrics.descent - 29.3) < 0.2)
        #expect(abs(metrics.capHeight - 71.4) < 0.2)
    }

    @Test func `vertical measures grow with the size`() {
        let (one, two) = (renderer.metrics(of: Font.label), renderer.metrics(of: Font.label.sized(22)))
        #expect(abs(two.ascent / one.ascent - 2) < 0.01)
        #expect(abs(two.capHeight / one.capHeight - 2) < 0.01)
    }
}
