import Scene

/// A text inside a PNG file.
struct PNGText: Hashable {
    /// The keyword that readers know it by.
    var keyword: String
    /// The language, as a BCP 47 tag.
    var language: String
    /// What it says.
    var text: String

    /// The texts that go with a scene: its title, a short alternative text, and the whole of it, which readers show when asked.
    static func texts(of scene: Scene) -> [PNGText] {
        [
            PNGText(keyword: "Title", language: scene.language, text: scene.title),
            PNGText(keyword: "Description", language: scene.language, text: scene.shortAlternativeText),
            PNGText(keyword: "Comment", language: scene.language, text: scene.alternativeText),
        ].filter { !$0.text.isEmpty }
    }

    /// The bytes of an uncompressed `iTXt` chunk: PNG, 3rd edition, 11.3.3.4.
    var bytes: [UInt8] {
        // The empty parts are: not compressed, the method of no compression, and no translated keyword.
        Array([keyword, "", "", language, "", text].map { $0.utf8.filter { $0 != 0 } }.joined(separator: [0]))
    }
}
