import CairoCanvas
import Testing

@Suite struct WordPartsTests {
    private let renderer: CairoRenderer

    init() throws {
        renderer = try CairoRenderer()
    }

    @Test(arguments: [
        ("indicadores", ["indicadores"]), ("sur-oriente", ["sur-", "oriente"]),
        ("programado/ejecutado", ["programado/", "ejecutado"]), ("y/o", ["y/o"]), ("2020-2024", ["2020-2024"]),
        ("1/2", ["1/2"]), ("", [""]), ("-", ["-"]), ("población–meta", ["población–", "meta"]),
        ("22,33\u{A0}%", ["22,33\u{A0}%"]), ("año«x»niñez", ["año«x»niñez"]),
    ])
    func `a word breaks after hyphens and slashes, but not numbers or what leaves a letter alone`(
        word: String, parts: [String]
    ) {
        #expect(renderer.parts(of: word) == parts)
    }

    @Test func `Chinese breaks between characters, but not before a full stop`() {
        #expect(renderer.parts(of: "发展计划。") == ["发", "展", "计", "划。"])
    }

    @Test func `Thai breaks between words, and no part takes a letter apart`() {
        let word = "การพัฒนาประเทศไทย"
        let parts = renderer.parts(of: word)
        #expect(parts.count > 1 && parts.joined() == word)
        #expect(parts.joined().count == parts.map(\.count).reduce(0, +))
    }

    @Test func `parts add up to their word, whatever it is`() {
        for word in ["👩‍👩‍👧-👍🏽/é", "السلام-عليكم", "a-b-c-d", "--", "//", "ﬁ-ﬁ", "한국어계획", "x\u{AD}y"] {
            #expect(renderer.parts(of: word).joined() == word)
        }
    }
}
