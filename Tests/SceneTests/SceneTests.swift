import Scene
import Testing

@Suite struct SceneTests {
    private func short(_ title: String, _ text: String) -> String {
        Scene(size: .slide, title: title, alternativeText: text).shortAlternativeText
    }

    @Test func `the short alternative text is the title and the first sentences below 300 characters`() {
        #expect(
            short("4 de 11 en rezago", "Corte 31/03/2024. Objetivo 1: 22,33 %.")
                == "4 de 11 en rezago. Corte 31/03/2024. Objetivo 1: 22,33 %.")
        let sentence = String(repeating: "a", count: 98) + "."
        let many = short("Título", [sentence, sentence, sentence].joined(separator: " "))
        #expect(many == "Título. \(sentence) \(sentence)")
        #expect(many.count < 300)
    }

    @Test func `what the title says already isn't said again, and an endless title is cut`() {
        #expect(short("Objetivo 1.", "Objetivo 1. 22,33 %.") == "Objetivo 1. 22,33 %.")
        let endless = short(String(repeating: "b", count: 900), "Más.")
        #expect(endless.count == 299 && endless.hasSuffix("…"))
        #expect(short("", "") == "")
    }
}
