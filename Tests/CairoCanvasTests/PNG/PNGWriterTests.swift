import CairoCanvas
import Scene
import TestSupport
import Testing

@Suite struct PNGWriterTests {
    let renderer: CairoRenderer

    init() throws {
        renderer = try CairoRenderer()
    }

    private func read(_ scene: Scene, dotsPerInch: Int = 144) throws -> PNGReader {
        try PNGReader(try renderer.png(scene, dotsPerInch: dotsPerInch))
    }

    @Test func `the chunks stand in the order that the format asks for`() throws {
        let types = try read(.everything).chunks.map(\.type)
        #expect(types == ["IHDR", "sRGB", "pHYs", "iTXt", "iTXt", "iTXt", "PLTE", "IDAT", "IEND"])
    }

    @Test func `no chunk holds a date`() throws {
        #expect(try read(.everything).data("tIME") == nil)
    }

    @Test func `a slide at 144 dots an inch has 1920 by 1080 pixels`() throws {
        let picture = try read(.sample(960, 540)).picture()
        #expect(picture.width == 1920)
        #expect(picture.height == 1080)
    }

    @Test(arguments: [(72, 2835), (96, 3780), (144, 5669), (300, 11811)])
    func `the resolution is there in pixels a metre`(dotsPerInch: Int, perMetre: Int) throws {
        let data = try #require(try read(.sample(10, 10), dotsPerInch: dotsPerInch).data("pHYs"))
        #expect(PNGReader.number(data[0..<4]) == perMetre)
        #expect(PNGReader.number(data[4..<8]) == perMetre)
        #expect(data[8] == 1)
    }

    @Test func `title and alternative text are there with their accents`() throws {
        let texts = try read(.everything).chunks.filter { $0.type == "iTXt" }.map {
            String(decoding: $0.data, as: UTF8.self)
        }
        #expect(
            texts == [
                "Title\0\0\0es-CO\0\0Ejecución del año",
                "Description\0\0\0es-CO\0\0Ejecución del año. 9 de 11 indicadores; línea 195: 22,33 %",
                "Comment\0\0\0es-CO\0\09 de 11 indicadores; línea 195: 22,33 %",
            ])
    }

    @Test func `texts that are empty are left out`() throws {
        #expect(try read(.sample(10, 10)).data("iTXt") == nil)
    }

    @Test func `a tiny scene has exactly its pixels`() throws {
        let scene = Scene.sample(
            3, 2, background: Color(hex: 0x0A2A6B),
            [.rect(Rect(x: 1, y: 0, width: 1, height: 1), fill: Color(hex: 0xC86B09))])
        let picture = try read(scene, dotsPerInch: 72).picture()
        #expect(picture.pixels == [0x0A2A6B, 0xC86B09, 0x0A2A6B, 0x0A2A6B, 0x0A2A6B, 0x0A2A6B])
    }

    @Test func `a point becomes two pixels at 144 dots an inch`() throws {
        let scene = Scene.sample(2, 1, [.rect(Rect(x: 1, y: 0, width: 1, height: 1), fill: Color(hex: 0x010203))])
        let picture = try read(scene).picture()
        #expect(
            picture.pixels
                == Array(
                    [[0xFFFFFF, 0xFFFFFF, 0x010203, 0x010203], [0xFFFFFF, 0xFFFFFF, 0x010203, 0x010203]].joined()))
    }

    @Test func `colours keep their order of red, green and blue in a palette`() throws {
        #expect(try read(.sample(1, 1, background: Color(hex: 0x112233))).data("PLTE") == [0x11, 0x22, 0x33])
    }

    @Test(arguments: [(256, UInt8(3)), (257, 2)])
    func `up to 256 colours make a palette, more don't`(count: Int, kind: UInt8) throws {
        let scene = Scene.sample(Double(count), 1, stripes(count))
        let file = try read(scene, dotsPerInch: 72)
        #expect(file.data("IHDR")?[9] == kind)
        #expect((file.data("PLTE") == nil) == (kind == 2))
        #expect(try file.picture().pixels == (0..<count).map { UInt32($0) << 8 | 0x400000 | UInt32($0 & 0xFF) })
    }

    @Test func `shades of antialiasing are joined, the colours of the drawing are not`() throws {
        let backgrounds: [UInt32] = [0xFFFFFF, 0xF1F1F1, 0xE8E8E8, 0xDDE8F0, 0x0B828B, 0xF0F0F0]
        let rows: [Element] = backgrounds.enumerated().flatMap { (index, color) -> [Element] in
            let (y, font) = (Double(index) * 20, Font.body)
            let text = TextRun("Ñandú", at: Point(5, y + 15), font: font, color: Color(hex: 0x222222), width: 0)
            let other = TextRun("águila", at: Point(60, y + 15), font: font, color: Color(hex: 0x7D1128), width: 0)
            return [
                .rect(Rect(x: 0, y: y, width: 120, height: 20), fill: Color(hex: color)), .text(text), .text(other),
            ]
        }
        let joined = try read(.sample(120, 120, rows))
        #expect(joined.data("IHDR")?[9] == 3)
        // A page with a picture keeps every shade.
        let pixel = try #require(TemporaryFile(try renderer.png(.sample(1, 1), dotsPerInch: 72)))
        let exact = try read(
            .sample(120, 120, rows + [.image(path: pixel.path, Rect(x: 0, y: 0, width: 1, height: 1))]))
        #expect(exact.data("IHDR")?[9] == 2)
        let (one, two) = (try joined.picture(), try exact.picture())
        for (joined, exact) in zip(one.pixels, two.pixels) where joined != exact {
            #expect(!backgrounds.contains(exact))
            for shift: UInt32 in [16, 8, 0] {
                #expect(abs(Int(joined >> shift & 255) - Int(exact >> shift & 255)) <= 4)
            }
        }
        #expect(two.colorCount > 256)
        #expect(one[x: 239, y: 30] == 0xFFFFFF && one[x: 239, y: 230] == 0xF0F0F0)
    }

    @Test func `a large picture of many colours is exact`() throws {
        let file = try read(Scene.sample(333, 50, stripes(333)), dotsPerInch: 72)
        let picture = try file.picture()
        #expect(file.data("IHDR")?[9] == 2)
        #expect(picture.colorCount == 333)
        #expect((0..<50).allSatisfy { picture[x: 300, y: $0] == UInt32(300) << 8 | 0x400000 | UInt32(300 & 0xFF) })
    }

    @Test func `text is antialiased in greys, not in colours`() throws {
        let run = TextRun("Año", at: Point(2, 15), font: .body, color: Color(hex: 0), width: 30)
        let picture = try read(.sample(40, 20, [.text(run)])).picture()
        #expect(picture.colorCount > 16)
        #expect(picture.pixels.allSatisfy { $0 >> 16 == $0 & 0xFF && $0 >> 8 & 0xFF == $0 & 0xFF })
    }

    @Test func `the same scene gives the same bytes`() throws {
        #expect(try renderer.png(.everything) == renderer.png(.everything))
    }

    @Test func `a picture shows nothing of the one before, of whatever size`() throws {
        let sizes = [(40.0, 20.0), (40, 20), (20, 40), (41, 20)]
        let full = Scene.sample(40, 20, background: Color(hex: 0xC86B09), stripes(40))
        for (width, height) in sizes {
            _ = try renderer.png(full)
            #expect(try Set(read(.sample(width, height)).picture().pixels) == [0xFFFFFF])
        }
    }

    @Test func `a text takes the room that was measured`() throws {
        let text = "Ejecución 176,98 %"
        let run = TextRun(text, at: Point(10, 30), font: .label, color: Color(hex: 0), width: 0)
        let picture = try read(.sample(200, 40, [.text(run)])).picture()
        let first = try #require((0..<picture.width).first { hasInk(picture, column: $0) })
        let last = try #require((0..<picture.width).last { hasInk(picture, column: $0) })
        #expect(abs(Double(first) / 2 - 10) < 1.5)
        #expect(abs(Double(last + 1) / 2 - 10 - renderer.width(of: text, in: .label)) < 1.5)
    }

    @Test func `a text stands on its baseline`() throws {
        let run = TextRun("H", at: Point(5, 50), font: Font.body.sized(40), color: Color(hex: 0), width: 0)
        let picture = try read(.sample(60, 60, [.text(run)])).picture()
        let first = try #require((0..<picture.height).first { hasInk(picture, row: $0) })
        #expect((0..<picture.height).last { hasInk(picture, row: $0) } == 99)
        let top = 50 - renderer.metrics(of: Font.body.sized(40)).capHeight
        #expect(abs(Double(first) / 2 - top) < 0.6)
    }

    private func hasInk(_ picture: Picture, column x: Int) -> Bool {
        (0..<picture.height).contains { picture[x: x, y: $0] != 0xFFFFFF }
    }

    private func hasInk(_ picture: Picture, row y: Int) -> Bool {
        (0..<picture.width).contains { picture[x: $0, y: y] < 0x808080 }
    }

    /// Columns of one point, each of its own colour.
    private func stripes(_ count: Int) -> [Element] {
        (0..<count).map { index in
            let color = Color(hex: UInt32(index) << 8 | 0x400000 | UInt32(index & 0xFF))
            return .rect(Rect(x: Double(index), y: 0, width: 1, height: 50), fill: color)
        }
    }
}
