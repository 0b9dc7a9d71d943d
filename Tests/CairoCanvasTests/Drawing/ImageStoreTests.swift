import CairoCanvas
import Scene
import TestSupport
import Testing

@Suite struct ImageStoreTests {
    let renderer: CairoRenderer

    init() throws {
        renderer = try CairoRenderer()
    }

    /// A file with a picture of four columns of colour, a pixel a point.
    private func file() throws -> TemporaryFile {
        let colors: [UInt32] = [0xFF0000, 0x00FF00, 0x0000FF, 0x123456]
        let columns: [Element] = colors.enumerated().map { index, color in
            .rect(Rect(x: Double(index), y: 0, width: 1, height: 2), fill: Color(hex: color))
        }
        return try #require(TemporaryFile(try renderer.png(.sample(4, 2, columns), dotsPerInch: 72)))
    }

    private func image(_ path: String, _ rect: Rect) -> Scene { .sample(20, 10, [.image(path: path, rect)]) }

    @Test func `a picture in its own size keeps its pixels`() throws {
        let file = try file()
        let scene = image(file.path, Rect(x: 3, y: 1, width: 4, height: 2))
        let picture = try PNGReader(try renderer.png(scene, dotsPerInch: 72)).picture()
        #expect((2..<8).map { picture[x: $0, y: 1] } == [0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0x123456, 0xFFFFFF])
        #expect(picture[x: 3, y: 0] == 0xFFFFFF)
        #expect(picture[x: 3, y: 3] == 0xFFFFFF)
    }

    @Test func `a picture fills its rectangle to the edge`() throws {
        let file = try file()
        let scene = image(file.path, Rect(x: 0, y: 0, width: 20, height: 10))
        let picture = try PNGReader(try renderer.png(scene, dotsPerInch: 72)).picture()
        #expect(picture[x: 0, y: 0] == 0xFF0000)
        #expect(picture[x: 19, y: 9] == 0x123456)
    }

    @Test func `a document holds the picture once, however often it shows`() throws {
        let file = try file()
        let information = DocumentInformation(title: "", creationDate: "2024-03-31T00:00:00Z")
        let one = image(file.path, Rect(x: 0, y: 0, width: 4, height: 2))
        let document = try renderer.pdf([one, one, one], information: information)
        let text = String(decoding: document, as: UTF8.self)
        #expect(text.split(separator: "/Subtype /Image").count == 2)
    }

    @Test func `a rectangle of no size shows nothing`() throws {
        let file = try file()
        let scene = image(file.path, Rect(x: 3, y: 1, width: 0, height: 2))
        #expect(try renderer.png(scene) == renderer.png(.sample(20, 10)))
    }

    @Test func `a missing file is an error that names it`() throws {
        let scene = image("/nowhere/logo.png", Rect(x: 0, y: 0, width: 1, height: 1))
        let expected = CanvasError.image(path: "/nowhere/logo.png", reason: "file not found")
        #expect(throws: expected) { try renderer.png(scene) }
        let information = DocumentInformation(title: "", creationDate: "2024-03-31T00:00:00Z")
        #expect(throws: expected) { try renderer.pdf([scene], information: information) }
    }

    @Test(
        arguments: [[], Array("ceci n'est pas une image".utf8), [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0]]
            as [[UInt8]])
    func `a file that isn't a picture is an error that names it`(bytes: [UInt8]) throws {
        let file = try #require(TemporaryFile(bytes))
        #expect {
            try renderer.png(image(file.path, Rect(x: 0, y: 0, width: 1, height: 1)))
        } throws: {
            if case .image(file.path, _) = $0 as? CanvasError { true } else { false }
        }
    }
}
