import CairoCanvas
import Scene
import Testing
import Words

@Suite struct FontWarningTests {
    let renderer: CairoRenderer

    init() throws {
        renderer = try CairoRenderer()
    }

    @Test func `Spanish, its signs and its currencies need no other font`() {
        for text in [
            "¿Cuántos niños? ¡Nueve!", "«Á É Í Ó Ú Ü Ñ» – — … · • ° º ª", "$ 1.250,75 € ≥ ≤ ± × ÷ − √ ∞ ≠ ½ ² ³",
        ] {
            #expect(renderer.width(of: text, in: .body) > 0)
        }
        #expect(renderer.warnings.isEmpty)
    }

    @Test func `a character that no font has is reported once, with its text`() {
        let text = "avance \u{10FFFD}"
        _ = renderer.width(of: text, in: .body)
        _ = renderer.width(of: text, in: .label)
        #expect(renderer.warnings == [.missing(text: text, characters: "\u{10FFFD}")])
    }

    @Test func `only the characters that no font has are named as missing`() {
        let text = "\u{10FFFD} ñ \u{10FFFC} Ω"
        _ = renderer.width(of: text, in: .body)
        #expect(renderer.warnings == [.missing(text: text, characters: "\u{10FFFD}\u{10FFFC}")])
    }

    @Test func `a picture reports what measuring never saw`() throws {
        let run = TextRun("\u{10FFFD}", at: Point(2, 15), font: .body, color: .white, width: 10)
        _ = try renderer.png(.sample(20, 20, [.text(run)]))
        #expect(renderer.warnings == [.missing(text: "\u{10FFFD}", characters: "\u{10FFFD}")])
    }

    @Test func `a character of another script is borrowed or missing, and reported either way`() {
        let text = "meta 目"
        #expect(renderer.width(of: text, in: .body) > renderer.width(of: "meta ", in: .body))
        let known: [FontWarning] = [.borrowed(text: text, characters: "目"), .missing(text: text, characters: "目")]
        #expect(renderer.warnings.count == 1)
        #expect(renderer.warnings.allSatisfy(known.contains))
    }

    @Test func `a family that isn't installed is reported once`() {
        let font = Font("No Such Family", size: 10)
        #expect(renderer.width(of: "uno", in: font) > 0)
        #expect(renderer.width(of: "dos", in: font.sized(12)) > 0)
        #expect(renderer.metrics(of: font).ascent > 0)
        #expect(renderer.warnings == [.family("No Such Family")])
    }

    @Test(arguments: [
        (
            FontWarning.borrowed(text: "meta 目", characters: "目"),
            "the theme's font lacks '目' in 'meta 目'; another font shows it"
        ),
        (
            .missing(text: "meta 目", characters: "目"),
            "no installed font has '目' in 'meta 目'; boxes stand in its place"
        ),
        (.family("Fira"), "the font Fira isn't installed; another one stands in its place"),
    ])
    func `every warning is a clause in each language`(warning: FontWarning, clause: String) {
        #expect(warning.description == clause)
        #expect(warning.phrase.es != clause)
    }
}
