import ChartKit
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
}
