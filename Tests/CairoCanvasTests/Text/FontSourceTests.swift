import Foundation
import Scene
import Testing

@testable import CairoCanvas

@Suite struct FontSourceTests {
    private let upright = Font("Open Sans", size: 12)
    private let italic = Font("Open Sans", size: 12, isItalic: true)

    @Test func `italic files are a source of their own that needs its first file`() {
        let italics = FontSource.theme.italics
        #expect(italics.required == ["OpenSans-Italic.ttf"])
        #expect(italics.required + italics.optional == FontSource.theme.italic)
        #expect(italics.folders == FontSource.theme.folders)
    }

    @Test(arguments: [[], ["OpenSans-Nothing.ttf"]])
    func `without italic files italic texts stand upright`(files: [String]) throws {
        var source = FontSource.theme
        source.italic = files
        let renderer = try CairoRenderer(fonts: source)
        #expect(renderer.width(of: "vías", in: italic) == renderer.width(of: "vías", in: upright))
    }

    @Test func `an italic text leaves the upright ones as they are`() throws {
        let renderer = try CairoRenderer(fonts: .theme)
        let before = renderer.width(of: "vías", in: upright)
        #expect(renderer.width(of: "vías", in: italic) != before)
        #expect(
            renderer.width(of: "terciarias", in: upright)
                == (try CairoRenderer(fonts: .theme)).width(of: "terciarias", in: upright))
    }

    @Test func `an optional file may be missing, but not be there and unreadable`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("no font".utf8).write(to: folder.appending(path: "Broken.ttf"))
        var source = FontSource.theme
        source.folders.append(folder.path())
        source.optional = ["Nothing.ttf"]
        _ = try CairoRenderer(fonts: source)
        source.optional = ["Broken.ttf"]
        #expect(
            throws: CanvasError.drawing(reason: "the font Broken.ttf can't be read; check its file, or try again")
        ) { try CairoRenderer(fonts: source) }
    }
}
