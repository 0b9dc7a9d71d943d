import Scene
import Testing

@testable import CairoCanvas

@Suite struct PNGTextTests {
    @Test func `a text is its keyword, two flags, its language and itself in UTF-8`() {
        let text = PNGText(keyword: "Title", language: "es", text: "Año")
        #expect(text.bytes == Array("Title\0\0\0es\0\0A".utf8) + [0xC3, 0xB1] + Array("o".utf8))
    }

    @Test func `a zero inside can't end a part early`() {
        let text = PNGText(keyword: "Ti\0tle", language: "e\0s", text: "A\0ño")
        #expect(text.bytes == PNGText(keyword: "Title", language: "es", text: "Año").bytes)
    }

    @Test func `a scene has a title and a description, if it has them`() {
        #expect(PNGText.texts(of: .everything).map(\.keyword) == ["Title", "Description", "Comment"])
        #expect(PNGText.texts(of: .sample(1, 1)).isEmpty)
    }
}
