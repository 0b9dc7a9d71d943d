import CairoCanvas
import Scene
import Testing

@Suite struct CairoRendererTests {
    @Test func `a family that isn't installed names its package`() {
        let source = FontSource(
            family: "Open Sans", folders: ["/nowhere"], required: ["OpenSans-Regular.ttf"], package: "fonts-open-sans")
        #expect(throws: CanvasError.fontMissing(family: "Open Sans", package: "fonts-open-sans")) {
            try CairoRenderer(fonts: source)
        }
    }

    @Test func `a family needs every required file`() {
        var source = FontSource.theme
        source.required.append("OpenSans-Nothing.ttf")
        #expect(throws: CanvasError.self) { try CairoRenderer(fonts: source) }
    }

    @Test func `an optional file may be missing`() throws {
        var source = FontSource.theme
        source.optional = ["OpenSans-Nothing.ttf"]
        #expect(try CairoRenderer(fonts: source).width(of: "a", in: .body) > 0)
    }

    @Test(arguments: [
        Size(0, 540), Size(960, 0), Size(-1, 10), Size(.nan, 10), Size(.infinity, 10), Size(40_000, 10),
        Size(16_000, 16_000), Size(0.1, 0.1),
    ])
    func `a page that is empty or too large is an error of a picture`(size: Size) throws {
        let renderer = try CairoRenderer()
        #expect {
            try renderer.png(.sample(size.width, size.height))
        } throws: {
            if case .size = $0 as? CanvasError { true } else { false }
        }
    }

    @Test(arguments: [Size(0, 540), Size(960, 0), Size(.nan, 10), Size(14_401, 10)])
    func `a page that is empty or too large is an error of a document`(size: Size) throws {
        let renderer = try CairoRenderer()
        let information = DocumentInformation(title: "", creationDate: "2024-03-31T00:00:00Z")
        #expect {
            try renderer.pdf([.everything, .sample(size.width, size.height)], information: information)
        } throws: {
            if case .size = $0 as? CanvasError { true } else { false }
        }
    }

    @Test(arguments: [0, -144, 2401])
    func `a resolution out of range is an error`(dotsPerInch: Int) throws {
        let renderer = try CairoRenderer()
        #expect(throws: CanvasError.resolution(dotsPerInch: dotsPerInch)) {
            try renderer.png(.everything, dotsPerInch: dotsPerInch)
        }
    }

    @Test func `a renderer goes on after an error`() throws {
        let renderer = try CairoRenderer()
        _ = try? renderer.png(.sample(0, 0))
        _ = try? renderer.png(.sample(10, 10, [.image(path: "/nowhere.png", Rect(x: 0, y: 0, width: 5, height: 5))]))
        #expect(try renderer.png(.everything) == CairoRenderer().png(.everything))
    }

    @Test func `a picture is the same whatever was drawn before`() throws {
        let renderer = try CairoRenderer()
        let information = DocumentInformation(title: "Plan", creationDate: "2024-03-31T00:00:00Z")
        _ = try renderer.pdf([.everything], information: information)
        _ = try renderer.png(.sample(30, 30, background: Color(hex: 0xFF0000)))
        _ = renderer.width(of: "Otra cosa", in: .label)
        #expect(try renderer.png(.everything) == CairoRenderer().png(.everything))
    }

    @Test func `renderers on several threads don't disturb each other`() async throws {
        let expected = try CairoRenderer().png(.everything)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { try CairoRenderer().png(.everything) } }
            for try await picture in group { #expect(picture == expected) }
        }
    }

    @Test(arguments: [0.0, -5, 1e-9])
    func `a font of no size shows nothing and harms nothing`(size: Double) throws {
        let renderer = try CairoRenderer()
        let run = TextRun("Meta", at: Point(5, 5), font: Font.body.sized(size), color: Color(hex: 0), width: 0)
        #expect(abs(renderer.width(of: "Meta", in: run.font)) < 0.1)
        #expect(renderer.metrics(of: run.font).capHeight < 0.1)
        #expect(try renderer.png(.sample(10, 10, [.text(run)])).count > 8)
    }

    @Test func `a text of many lines' length is one line`() throws {
        let renderer = try CairoRenderer()
        let text = String(repeating: "implementación de la estrategia ", count: 500)
        let one = renderer.width(of: "implementación de la estrategia ", in: .body)
        #expect(abs(renderer.width(of: text, in: .body) / one - 500) < 1)
    }
}
